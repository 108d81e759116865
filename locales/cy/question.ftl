# The questions. A plain key asks about all lessons, `-named` about one lesson ("Maths on Tuesday morning").

question-presence = Yn dy wersi i gyd, beth wyt ti eisiau?
    .symbol = presence
question-presence-named = Yn y wers { $lesson }: beth wyt ti eisiau?
    .symbol = presence
question-presence-short = Beth dw i eisiau
    .symbol = presence
question-presence-change = Newid fy ateb: beth dw i eisiau
    .symbol = change

question-moment = Yn dy wersi i gyd, pryd wyt ti eisiau help?
    .symbol = when
question-moment-named = Yn y wers { $lesson }: pryd wyt ti eisiau help?
    .symbol = when
question-moment-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-moment-short = Pryd
    .symbol = when
question-moment-change = Newid fy ateb: pryd
    .symbol = change

question-amount = Am faint o dy wersi wyt ti eisiau help?
    .symbol = how-much
question-amount-named = Yn y wers { $lesson }: am faint o’r wers wyt ti eisiau help?
    .symbol = how-much
question-amount-hint = Galli di newid hyn wedyn.
    .symbol = change
question-amount-short = Faint
    .symbol = how-much
question-amount-change = Newid fy ateb: faint
    .symbol = change

question-help = Yn dy wersi i gyd, sut ddylai dy helpwr dy helpu di?
    .symbol = what-kind
question-help-named = Yn y wers { $lesson }: sut ddylai dy helpwr dy helpu di?
    .symbol = what-kind
question-help-short = Pa fath o help
    .symbol = what-kind
question-help-change = Newid fy ateb: pa fath o help
    .symbol = change

question-nearness = Yn dy wersi i gyd, ble wyt ti eisiau i dy helpwr fod?
    .symbol = how-near
question-nearness-named = Yn y wers { $lesson }: ble wyt ti eisiau i dy helpwr fod?
    .symbol = how-near
question-nearness-short = Pa mor agos
    .symbol = how-near
question-nearness-change = Newid fy ateb: pa mor agos
    .symbol = change

question-who = Yn dy wersi i gyd, pwy wyt ti eisiau i dy helpu di?
    .symbol = who
question-who-named = Yn y wers { $lesson }: pwy wyt ti eisiau i dy helpu di?
    .symbol = who
question-who-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-who-teacher = Fy nhiwtor, { $name }
    .symbol = teacher
question-who-short = Pwy
    .symbol = who
question-who-change = Newid fy ateb: pwy
    .symbol = change

question-person = Yn dy wersi i gyd, pa berson wyt ti eisiau?
    .symbol = which-person
question-person-named = Yn y wers { $lesson }: pa berson wyt ti eisiau?
    .symbol = which-person
question-person-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-person-short = Pa berson
    .symbol = which-person
question-person-change = Newid fy ateb: pa berson
    .symbol = change

question-activity = Dewisa un peth rwyt ti’n ei wneud yn dy wersi
    .symbol = which-activity
question-activity-named = Yn y wers { $lesson }: dewisa un peth rwyt ti’n ei wneud
    .symbol = which-activity
question-activity-hint = Wedyn, dweda faint rwyt ti’n ei wneud ar dy ben dy hun.
    .symbol = on-my-own
question-activity-short = Un peth dw i’n ei wneud
    .symbol = which-activity
question-activity-change = Newid fy ateb: un peth dw i’n ei wneud
    .symbol = change

question-now = Faint o { $activity } wyt ti’n ei wneud ar dy ben dy hun nawr?
    .symbol = independence
question-now-short = Ar fy mhen fy hun nawr
    .symbol = independence
question-now-change = Newid fy ateb: ar fy mhen fy hun nawr
    .symbol = change

question-goal = Meddylia am { $activity } erbyn diwedd y tymor. Faint wyt ti eisiau ei wneud ar dy ben dy hun?
    .symbol = goal
question-goal-hint = Galli di newid hyn wedyn.
    .symbol = change
question-goal-now = Dywedaist ti hyn am nawr:
    .symbol = independence
question-goal-short = Ar fy mhen fy hun erbyn diwedd y tymor
    .symbol = goal
question-goal-change = Newid fy ateb: erbyn diwedd y tymor
    .symbol = change

# Asked on the way through one place: "Maths on Tuesday morning. How much of your reading do you do on your own now?"
question-on-the-way = { $where }. { $question }
    .symbol = independence
question-on-the-way-hint = Rwyt ti’n dweud hyn unwaith. Mae’r un peth ym mhob gwers.
    .symbol = same
question-all-your-lessons = Dy wersi i gyd
    .symbol = all-lessons

question-not-sure = Dw i ddim yn siŵr
    .symbol = not-sure
question-not-now = Ddim nawr
    .symbol = not-now
question-talk-to-me = Siaradwch â fi am hyn
    .symbol = talk-to-me
question-alone = Dewisaist ti “{ $answer }”. Mae’n cymryd lle’r lleill.
    .symbol = picked
# "Change my answer: when, Maths on Tuesday morning": where a page has that question more than once.
question-change-where = { $change }, { $where }
    .symbol = change

question-sharing = Yn dy wersi i gyd, i bwy mae’r help?
    .symbol = sharing
question-sharing-named = Yn y wers { $lesson }: i bwy mae’r help?
    .symbol = sharing
question-sharing-short = I bwy mae’r help
    .symbol = sharing
question-sharing-change = Newid fy ateb: i bwy mae’r help
    .symbol = change

# About a time that is no lesson: "Lunch: what do you want?"
question-presence-at = { $time }: beth wyt ti eisiau?
    .symbol = presence
question-moment-at = { $time }: pryd wyt ti eisiau help?
    .symbol = when
question-amount-at = { $time }: faint o help wyt ti eisiau?
    .symbol = how-much
question-help-at = { $time }: sut ddylai dy helpwr dy helpu di?
    .symbol = what-kind
question-nearness-at = { $time }: ble wyt ti eisiau i dy helpwr fod?
    .symbol = how-near
question-sharing-at = { $time }: i bwy mae’r help?
    .symbol = sharing
question-who-at = { $time }: pwy wyt ti eisiau i dy helpu di?
    .symbol = who
question-person-at = { $time }: pa berson wyt ti eisiau?
    .symbol = which-person

# About me, wherever I am.
question-quality = Sut berson yw dy helpwr gorau?
    .symbol = my-helper
question-quality-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-quality-short = Fy helpwr gorau
    .symbol = my-helper
question-quality-change = Newid fy ateb: fy helpwr gorau
    .symbol = change

question-same-person = Wyt ti eisiau un helpwr neu helpwyr gwahanol?
    .symbol = same-or-different
question-same-person-short = Un helpwr neu helpwyr gwahanol
    .symbol = same-or-different
question-same-person-change = Newid fy ateb: un helpwr neu helpwyr gwahanol
    .symbol = change

question-skill = Beth mae’n rhaid i dy helpwr ei wybod?
    .symbol = helper-knows
question-skill-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-skill-short = Beth mae’n rhaid i fy helpwr ei wybod
    .symbol = helper-knows
question-skill-change = Newid fy ateb: beth mae’n rhaid i fy helpwr ei wybod
    .symbol = change

question-technology = Beth allet ti ei ddefnyddio yn lle helpwr?
    .symbol = instead
question-technology-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-technology-short = Beth dw i’n ei ddefnyddio
    .symbol = instead
question-technology-change = Newid fy ateb: beth dw i’n ei ddefnyddio
    .symbol = change

question-show-yes = Sut wyt ti’n dangos “ie”?
    .symbol = show-yes
question-show-yes-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-show-yes-short = Sut dw i’n dangos “ie”
    .symbol = show-yes
question-show-yes-change = Newid fy ateb: sut dw i’n dangos “ie”
    .symbol = change

question-show-no = Sut wyt ti’n dangos “na”?
    .symbol = show-no
question-show-no-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-show-no-short = Sut dw i’n dangos “na”
    .symbol = show-no
question-show-no-change = Newid fy ateb: sut dw i’n dangos “na”
    .symbol = change

question-show-help = Sut wyt ti’n dangos dy fod ti eisiau help?
    .symbol = show-help
question-show-help-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-show-help-short = Sut dw i’n gofyn am help
    .symbol = show-help
question-show-help-change = Newid fy ateb: sut dw i’n gofyn am help
    .symbol = change

question-show-stop = Sut wyt ti’n dangos “stop”?
    .symbol = show-stop
question-show-stop-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-show-stop-short = Sut dw i’n dangos “stop”
    .symbol = show-stop
question-show-stop-change = Newid fy ateb: sut dw i’n dangos “stop”
    .symbol = change

question-helps = Beth sy’n dy helpu di i ddysgu?
    .symbol = what-helps
question-helps-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-helps-short = Beth sy’n fy helpu i
    .symbol = what-helps
question-helps-change = Newid fy ateb: beth sy’n fy helpu i
    .symbol = change

question-hinders = Beth sy’n gwneud dysgu’n anodd?
    .symbol = what-is-hard
question-hinders-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-hinders-short = Beth sy’n gwneud dysgu’n anodd
    .symbol = what-is-hard
question-hinders-change = Newid fy ateb: beth sy’n gwneud dysgu’n anodd
    .symbol = change

question-good-at = Beth wyt ti’n ei wneud yn dda?
    .symbol = good-at
question-good-at-hint = Galli di ddewis mwy nag un.
    .symbol = picked
question-good-at-short = Beth dw i’n ei wneud yn dda
    .symbol = good-at
question-good-at-change = Newid fy ateb: beth dw i’n ei wneud yn dda
    .symbol = change

# About one small step of an activity: "Reading a page: how much do you do on your own now?"
question-now-step = { $step }: faint wyt ti’n ei wneud ar dy ben dy hun nawr?
    .symbol = independence
question-goal-step = { $step } erbyn diwedd y tymor. Faint wyt ti eisiau ei wneud ar dy ben dy hun?
    .symbol = goal

# One answer, asked again in another form: of two pictures, which one.
question-nearness-again = Edrycha eto. Ble wyt ti eisiau dy helpwr yn dy wersi i gyd?
    .symbol = again
question-nearness-again-named = Edrycha eto. Yn y wers { $lesson }: ble wyt ti eisiau dy helpwr?
    .symbol = again
question-nearness-again-at = Edrycha eto. { $time }: ble wyt ti eisiau dy helpwr?
    .symbol = again
question-nearness-again-hint = Rydyn ni’n gofyn eto i fod yn siŵr.
    .symbol = check
question-nearness-again-short = Pa mor agos, gofyn eto
    .symbol = how-near
question-nearness-again-change = Newid fy ateb: pa mor agos, gofyn eto
    .symbol = change
question-presence-again = Edrycha eto. Beth wyt ti eisiau yn dy wersi i gyd?
    .symbol = again
question-presence-again-named = Edrycha eto. Yn y wers { $lesson }: beth wyt ti eisiau?
    .symbol = again
question-presence-again-at = Edrycha eto. { $time }: beth wyt ti eisiau?
    .symbol = again
question-presence-again-hint = Rydyn ni’n gofyn eto i fod yn siŵr.
    .symbol = check
question-presence-again-short = Beth dw i eisiau, gofyn eto
    .symbol = presence
question-presence-again-change = Newid fy ateb: beth dw i eisiau, gofyn eto
    .symbol = change

question-not-wanted = Oes rhywun dwyt ti ddim eisiau?
    .symbol = not-wanted
question-not-wanted-hint = Dewisa nhw yma. Fyddan nhw ddim yn gwybod.
    .symbol = quiet
question-not-wanted-short = Pwy dw i ddim eisiau
    .symbol = not-wanted
question-not-wanted-change = Newid fy ateb: pwy dw i ddim eisiau
    .symbol = change

question-anything-else = Wyt ti eisiau dweud unrhyw beth arall?
    .symbol = anything-else
question-anything-else-short = Unrhyw beth arall
    .symbol = anything-else
question-anything-else-change = Newid fy ateb: unrhyw beth arall
    .symbol = change
question-own-words = Neu ysgrifenna yma
    .symbol = my-words
question-own-words-go = Dy eiriau di yw’r rhain. Maen nhw’n mynd os wyt ti’n dewis “{ $nothing }” neu “{ $unsure }”.
    .symbol = my-words

# Two answers at a time.
question-other-answers = Dangos atebion eraill i fi
    .symbol = other-answers
question-first-answers = Dangos yr atebion cyntaf i fi eto
    .symbol = other-answers
question-picked-before = Dewisaist ti: { $what }
    .symbol = picked

# Trying it out, before the first question.
question-practice = Cwestiwn i drio: am faint o’r dydd wyt ti eisiau cerddoriaeth?
    .symbol = practice
question-practice-hint = Dim ond trio yw hwn. Dydyn ni ddim yn ei gadw.
    .symbol = practice
question-practice-none = Wnest ti ddim dewis ateb. Mae hynny’n iawn hefyd.
    .symbol = not-started
question-practice-done = Dyna sut mae’n gweithio
    .symbol = practice
question-practice-next = Nawr y cwestiynau go iawn
    .symbol = continue
question-practice-first = Rho gynnig arni yn gyntaf
    .symbol = practice
question-practice-again = Trio eto
    .symbol = again
