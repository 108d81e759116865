# The questions. A plain key asks about all lessons, `-named` about one lesson ("Maths on Tuesday morning").

question-presence = In all your lessons, what do you want?
    .symbol = presence
question-presence-named = In { $lesson }, what do you want?
    .symbol = presence
question-presence-short = What I want
    .symbol = presence
question-presence-change = Change my answer: what I want
    .symbol = change

question-moment = In all your lessons, when do you want help?
    .symbol = when
question-moment-named = In { $lesson }, when do you want help?
    .symbol = when
question-moment-hint = You can pick more than one.
    .symbol = picked
question-moment-short = When
    .symbol = when
question-moment-change = Change my answer: when
    .symbol = change

question-amount = How much of your lessons do you want help in?
    .symbol = how-much
question-amount-named = How much of { $lesson } do you want help in?
    .symbol = how-much
question-amount-hint = You can change this later.
    .symbol = change
question-amount-short = How much
    .symbol = how-much
question-amount-change = Change my answer: how much
    .symbol = change

question-help = In all your lessons, how should your helper help you?
    .symbol = what-kind
question-help-named = In { $lesson }, how should your helper help you?
    .symbol = what-kind
question-help-short = What kind of help
    .symbol = what-kind
question-help-change = Change my answer: what kind of help
    .symbol = change

question-nearness = In all your lessons, where do you want your helper to be?
    .symbol = how-near
question-nearness-named = In { $lesson }, where do you want your helper to be?
    .symbol = how-near
question-nearness-short = How near
    .symbol = how-near
question-nearness-change = Change my answer: how near
    .symbol = change

question-who = In all your lessons, who do you want to help you?
    .symbol = who
question-who-named = In { $lesson }, who do you want to help you?
    .symbol = who
question-who-hint = You can pick more than one.
    .symbol = picked
question-who-short = Who
    .symbol = who
question-who-change = Change my answer: who
    .symbol = change

question-person = In all your lessons, which person do you want?
    .symbol = which-person
question-person-named = In { $lesson }, which person do you want?
    .symbol = which-person
question-person-hint = You can pick more than one.
    .symbol = picked
question-person-short = Which person
    .symbol = which-person
question-person-change = Change my answer: which person
    .symbol = change

question-activity = Pick one thing you do in your lessons
    .symbol = which-activity
question-activity-named = Pick one thing you do in { $lesson }
    .symbol = which-activity
question-activity-hint = Next, say how much of it you do on your own.
    .symbol = on-my-own
question-activity-short = One thing I do
    .symbol = which-activity
question-activity-change = Change my answer: one thing I do
    .symbol = change

question-now = How much of { $activity } do you do on your own now?
    .symbol = independence
question-now-short = On my own now
    .symbol = independence
question-now-change = Change my answer: on my own now
    .symbol = change

question-goal = How much of { $activity } do you want to do on your own?
    .symbol = goal
question-goal-hint = Think about the end of this term.
    .symbol = term
question-goal-now = You said this about now:
    .symbol = independence
question-goal-short = On my own by the end of term
    .symbol = goal
question-goal-change = Change my answer: by the end of term
    .symbol = change

question-not-sure = I am not sure
    .symbol = not-sure
question-not-now = Not now
    .symbol = not-now
question-talk-to-me = Talk to me about this
    .symbol = talk-to-me
question-all-through-alone = You picked All through. It takes the place of the others.
    .symbol = all-through
# "Change my answer: when, Maths on Tuesday morning": where a page has that question more than once.
question-change-where = { $change }, { $where }
    .symbol = change
