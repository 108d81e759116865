# Words of the parts that every page is made of.

parts-skip = Go to the page
    .symbol = next
parts-back = Back
    .symbol = back
parts-home = My support
    .symbol = home
parts-sign-out = Sign out
    .symbol = out
parts-continue = Continue
    .symbol = continue
parts-picked = Picked
    .symbol = picked
parts-read-aloud = Read aloud: { $words }
    .symbol = read-aloud
parts-read-all = Read all of it
    .symbol = read-aloud
parts-stop = Stop
    .symbol = stop
parts-no-voice = This computer has no voice. Ask someone to read it to you.
    .symbol = trouble
parts-kept = We kept your answer.
    .symbol = keep
parts-not-kept = We could not keep your answer. Use Continue.
    .symbol = trouble
parts-progress = Question { $number } of { $total }
    .symbol = progress
parts-progress-open = Question { $number }
    .symbol = progress
parts-progress-more = Question { $number } of { $total }: a bit more
    .symbol = progress
parts-progress-open-more = Question { $number }: a bit more
    .symbol = progress
parts-talk = Talk to someone
    .symbol = talk
parts-talk-reader = { $name } reads this
    .symbol = message
parts-talk-desk = Ask at the front desk
    .symbol = desk
parts-settings = Settings
    .symbol = settings
parts-error-title = Error: { $title }
    .symbol = trouble
parts-trouble = There is a problem
    .symbol = trouble
parts-page-title = { $title } – Sayso
    .symbol = say
# At the top of each page in a language whose words no speaker has signed.
parts-unchecked = We have not checked these words yet. Some may be wrong.
    .symbol = language

parts-staff-here-as = Here as { $role }. Change
parts-staff-demo = Demonstration: everyone here is made up.
parts-print-left-out = { $count ->
        [one] 1 thing did not fit here. It is in Sayso.
       *[other] { $count } things did not fit here. They are in Sayso.
    }
    .symbol = print
parts-staff-overtaken = Someone else changed this before you. What you picked is below. It is not kept yet. Now it is: { $now }
