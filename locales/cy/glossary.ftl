# What the words mean that are on no list of words most people know. One message for each word of allow.txt.

glossary-title = Beth yw ystyr y geiriau
    .symbol = meaning
glossary-lead = Mae’r geiriau hyn yn gallu bod yn anodd.
    .symbol = check

glossary-word-camera = Mae camera yn tynnu ffotos.
    .symbol = camera
glossary-word-carer = Mae gofalwr yn gofalu amdanat ti gartref.
    .symbol = parent-or-carer
glossary-word-clue = Mae cliw yn dy helpu di i gael yr ateb.
    .symbol = clue
glossary-word-colour = Mae coch a glas yn lliwiau.
    .symbol = colours
glossary-word-computer = Mae sgrin ar gyfrifiadur. Rwyt ti’n ei ddefnyddio i ddarllen ac ysgrifennu.
    .symbol = computer
glossary-word-email = Llythyr rwyt ti’n ei ddarllen ar gyfrifiadur yw e-bost.
    .symbol = emails
glossary-word-error = Camgymeriad yw gwall.
    .symbol = trouble
glossary-word-later = Mae wedyn yn dod ar ôl nawr.
    .symbol = next
glossary-word-link = Mae dolen yn mynd â ti i dudalen.
    .symbol = link
glossary-word-photo = Llun o gamera yw ffoto.
    .symbol = photo
glossary-word-sayso = Sayso yw’r ap hwn. Rwyt ti’n dweud pa help wyt ti eisiau.
    .symbol = say
glossary-word-staff = Staff yw’r bobl sy’n gweithio yn y coleg.
    .symbol = support-worker
glossary-word-support = Cymorth yw’r help rwyt ti’n ei gael yn dy wersi.
    .symbol = help

glossary-word-calm = Mae person digyffro yn dawel a ddim yn grac.
    .symbol = calm
glossary-word-headphones = Rwyt ti’n gwisgo clustffonau ar dy glustiau. Maen nhw’n cadw sŵn allan.
    .symbol = headphones
glossary-word-makaton = Makaton yw arwyddion rwyt ti’n eu gwneud gyda dy ddwylo.
    .symbol = makaton
