# Whose work Sayso carries. The sentence of OpenMoji is the one its licence asks for, word for word.

credits-title = Credits
credits-openmoji = All emojis designed by OpenMoji – the open-source emoji and icon project. License: CC BY-SA 4.0
credits-unchanged = { $glyphs } of its pictures are shown, each as it came, in colour and in black. None is changed or merged with another.
credits-drawn = The pictures of near and far, none to all, always to never, and of the helper are drawn by Sayso itself.
credits-carried = What Sayso carries, with its licence
credits-code = The program itself is free under the MIT licence or the Apache licence 2.0. The licences of the libraries it is built of come with its source.
