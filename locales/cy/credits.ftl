# Whose work Sayso carries. The sentence of OpenMoji is the one its licence asks for, word for word.

credits-title = Cydnabyddiaeth
credits-openmoji = All emojis designed by OpenMoji – the open-source emoji and icon project. License: CC BY-SA 4.0
credits-unchanged = Mae { $glyphs } o’i luniau yn cael eu dangos, pob un fel y daeth, mewn lliw ac mewn du. Nid oes yr un wedi’i newid na’i gyfuno ag un arall.
credits-drawn = Sayso ei hun sydd wedi tynnu lluniau agos a phell, dim i bob un, bob amser i byth, a’r helpwr.
credits-carried = Beth mae Sayso yn ei gario, gyda’i drwydded
credits-code = Mae’r rhaglen ei hun yn rhydd o dan drwydded MIT neu drwydded Apache 2.0. Mae trwyddedau’r llyfrgelloedd mae wedi’i hadeiladu ohonynt yn dod gyda’i ffynhonnell.
