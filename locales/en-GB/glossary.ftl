# What the words mean that are on no list of words most people know. One message for each word of allow.txt.

glossary-title = What the words mean
    .symbol = meaning
glossary-lead = These words can be hard.
    .symbol = check

glossary-word-camera = A camera takes photos.
    .symbol = camera
glossary-word-carer = A carer looks after you at home.
    .symbol = parent-or-carer
glossary-word-clue = A clue helps you to find the answer.
    .symbol = clue
glossary-word-colour = Red and blue are colours.
    .symbol = colours
glossary-word-computer = A computer has a screen. You use it to read and write.
    .symbol = computer
glossary-word-email = An email is a letter you read on a computer.
    .symbol = emails
glossary-word-error = An error is a mistake.
    .symbol = trouble
glossary-word-later = Later is after now.
    .symbol = next
glossary-word-link = A link takes you to a page.
    .symbol = link
glossary-word-photo = A photo is a picture from a camera.
    .symbol = photo
glossary-word-sayso = Sayso is the name of these pages. You say what help you want.
    .symbol = say
glossary-word-staff = Staff are people who work at the college.
    .symbol = support-worker
glossary-word-support = Your support is the help you get in your lessons.
    .symbol = help

glossary-word-calm = A calm person is quiet and not cross.
    .symbol = calm
glossary-word-headphones = You wear headphones on your ears. They keep noise out.
    .symbol = headphones
glossary-word-makaton = Makaton is signs you make with your hands.
    .symbol = makaton
