# What the words mean that are on no list of words most people know. One message for each word of allow.txt.

glossary-camera = A camera takes photos.
    .symbol = camera
glossary-carer = A carer looks after you at home.
    .symbol = parent-or-carer
glossary-clue = A clue helps you to find the answer.
    .symbol = clue
glossary-colour = Red and blue are colours.
    .symbol = colours
glossary-computer = A computer has a screen. You use it to read and write.
    .symbol = computer
glossary-error = An error is a mistake.
    .symbol = trouble
glossary-later = Later is after now.
    .symbol = next
glossary-photo = A photo is a picture from a camera.
    .symbol = photo
glossary-sayso = Sayso is this app. You say what help you want.
    .symbol = say
glossary-staff = Staff are people who work at the college.
    .symbol = support-worker
glossary-support = Your support is the help you get in your lessons.
    .symbol = help

glossary-calm = A calm person is quiet and not cross.
    .symbol = calm
glossary-headphones = You wear headphones on your ears. They keep noise out.
    .symbol = headphones
glossary-makaton = Makaton is signs you make with your hands.
    .symbol = makaton
