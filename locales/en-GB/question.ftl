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
question-moment-hint = You can pick more than one answer.
    .symbol = picked
question-moment-short = When
    .symbol = when
question-moment-change = Change my answer: when
    .symbol = change

question-amount = How much of your lessons do you want help in?
    .symbol = how-much
question-amount-named = How much of { $lesson } do you want help in?
    .symbol = how-much
question-amount-hint = You can change your mind about this at any time.
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
question-who-hint = You can pick more than one answer.
    .symbol = picked
question-who-teacher = My teacher, { $name }
    .symbol = teacher
question-who-short = Who
    .symbol = who
question-who-change = Change my answer: who
    .symbol = change

question-person = In all your lessons, which person do you want?
    .symbol = which-person
question-person-named = In { $lesson }, which person do you want?
    .symbol = which-person
question-person-hint = You can pick more than one person.
    .symbol = picked
question-person-short = Which person
    .symbol = which-person
question-person-change = Change my answer: which person
    .symbol = change

question-activity = Pick one thing you do in your lessons
    .symbol = which-activity
question-activity-named = Pick one thing you do in { $lesson }
    .symbol = which-activity
question-activity-hint = The next page asks how much of it you do on your own.
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

question-goal = Think about { $activity } by the end of term. How much do you want to do on your own?
    .symbol = goal
question-goal-hint = You can change your mind about this at any time.
    .symbol = change
question-goal-now = You said this about now:
    .symbol = independence
question-goal-short = On my own by the end of term
    .symbol = goal
question-goal-change = Change my answer: by the end of term
    .symbol = change

# Asked on the way through one place: "Maths on Tuesday morning. How much of your reading do you do on your own now?"
question-on-the-way = { $where }. { $question }
    .symbol = independence
question-on-the-way-hint = You say this once. It is the same in every lesson.
    .symbol = same
question-all-your-lessons = All your lessons
    .symbol = all-lessons

question-not-sure = I am not sure
    .symbol = not-sure
question-not-now = Not now
    .symbol = not-now
question-talk-to-me = Talk to me about this
    .symbol = talk-to-me
question-alone = You picked { $answer }. It takes the place of the others.
    .symbol = picked
# "Change my answer: when, Maths on Tuesday morning": where a page has that question more than once.
question-change-where = { $change }, { $where }
    .symbol = change

question-sharing = Who is the help for in all your lessons?
    .symbol = sharing
question-sharing-named = In { $lesson }, who is the help for?
    .symbol = sharing
question-sharing-short = Who the help is for
    .symbol = sharing
question-sharing-change = Change my answer: who the help is for
    .symbol = change

# About a time that is no lesson: "Lunch: what do you want?"
question-presence-at = { $time }: what do you want?
    .symbol = presence
question-moment-at = { $time }: when do you want help?
    .symbol = when
question-amount-at = { $time }: how much help do you want?
    .symbol = how-much
question-help-at = { $time }: how should your helper help you?
    .symbol = what-kind
question-nearness-at = { $time }: where do you want your helper to be?
    .symbol = how-near
question-sharing-at = { $time }: who is the help for?
    .symbol = sharing
question-who-at = { $time }: who do you want to help you?
    .symbol = who
question-person-at = { $time }: which person do you want?
    .symbol = which-person

# About me, wherever I am.
question-quality = What is your best helper like?
    .symbol = my-helper
question-quality-hint = You can pick more than one.
    .symbol = picked
question-quality-short = My best helper
    .symbol = my-helper
question-quality-change = Change my answer: my best helper
    .symbol = change

question-same-person = Do you want one helper or different helpers?
    .symbol = same-or-different
question-same-person-short = One helper or different helpers
    .symbol = same-or-different
question-same-person-change = Change my answer: one helper or different helpers
    .symbol = change

question-skill = What must your helper know?
    .symbol = helper-knows
question-skill-hint = You can pick more than one.
    .symbol = picked
question-skill-short = What my helper must know
    .symbol = helper-knows
question-skill-change = Change my answer: what my helper must know
    .symbol = change

question-technology = What could you use, so you need no helper?
    .symbol = instead
question-technology-hint = You can pick more than one.
    .symbol = picked
question-technology-short = What I use
    .symbol = instead
question-technology-change = Change my answer: what I use
    .symbol = change

question-show-yes = How do you show yes?
    .symbol = show-yes
question-show-yes-hint = You can pick more than one.
    .symbol = picked
question-show-yes-short = How I show yes
    .symbol = show-yes
question-show-yes-change = Change my answer: how I show yes
    .symbol = change

question-show-no = How do you show no?
    .symbol = show-no
question-show-no-hint = You can pick more than one.
    .symbol = picked
question-show-no-short = How I show no
    .symbol = show-no
question-show-no-change = Change my answer: how I show no
    .symbol = change

question-show-help = How do you show that you want help?
    .symbol = show-help
question-show-help-hint = You can pick more than one.
    .symbol = picked
question-show-help-short = How I ask for help
    .symbol = show-help
question-show-help-change = Change my answer: how I ask for help
    .symbol = change

question-show-stop = How do you show stop?
    .symbol = show-stop
question-show-stop-hint = You can pick more than one.
    .symbol = picked
question-show-stop-short = How I show stop
    .symbol = show-stop
question-show-stop-change = Change my answer: how I show stop
    .symbol = change

question-helps = What helps you learn?
    .symbol = what-helps
question-helps-hint = You can pick more than one.
    .symbol = picked
question-helps-short = What helps me
    .symbol = what-helps
question-helps-change = Change my answer: what helps me
    .symbol = change

question-hinders = What makes it hard to learn?
    .symbol = what-is-hard
question-hinders-hint = You can pick more than one.
    .symbol = picked
question-hinders-short = What makes it hard
    .symbol = what-is-hard
question-hinders-change = Change my answer: what makes it hard
    .symbol = change

question-good-at = What are you good at?
    .symbol = good-at
question-good-at-hint = You can pick more than one.
    .symbol = picked
question-good-at-short = What I am good at
    .symbol = good-at
question-good-at-change = Change my answer: what I am good at
    .symbol = change

# About one small step of an activity: "Reading a page: how much do you do on your own now?"
question-now-step = { $step }: how much do you do on your own now?
    .symbol = independence
question-goal-step = { $step } by the end of term. How much do you want to do on your own?
    .symbol = goal

# One answer, asked again in another form: of two pictures, which one.
question-nearness-again = Look again. Where do you want your helper in all your lessons?
    .symbol = again
question-nearness-again-named = Look again. In { $lesson }, where do you want your helper?
    .symbol = again
question-nearness-again-at = Look again. { $time }: where do you want your helper?
    .symbol = again
question-nearness-again-hint = We ask this again to get it right.
    .symbol = check
question-nearness-again-short = How near, asked again
    .symbol = how-near
question-nearness-again-change = Change my answer: how near, asked again
    .symbol = change
question-presence-again = Look again. What do you want in all your lessons?
    .symbol = again
question-presence-again-named = Look again. What do you want in { $lesson }?
    .symbol = again
question-presence-again-at = Look again. { $time }: what do you want?
    .symbol = again
question-presence-again-hint = We ask this again to get it right.
    .symbol = check
question-presence-again-short = What I want, asked again
    .symbol = presence
question-presence-again-change = Change my answer: what I want, asked again
    .symbol = change

question-not-wanted = Is there someone you do not want?
    .symbol = not-wanted
question-not-wanted-hint = Pick them here. They will not know.
    .symbol = quiet
question-not-wanted-short = Who I do not want
    .symbol = not-wanted
question-not-wanted-change = Change my answer: who I do not want
    .symbol = change

question-anything-else = Do you want to say anything else?
    .symbol = anything-else
question-anything-else-short = Anything else
    .symbol = anything-else
question-anything-else-change = Change my answer: anything else
    .symbol = change
question-own-words = Or write it here
    .symbol = my-words
question-own-words-go = These are your words. They go if you pick “{ $nothing }” or “{ $unsure }”.
    .symbol = my-words

# Two answers at a time.
question-other-answers = Show me other answers
    .symbol = other-answers
question-first-answers = Show me the first answers again
    .symbol = other-answers
question-picked-before = You picked: { $what }
    .symbol = picked

# Trying it out, before the first question.
question-practice = To try it out: how much of the day do you want music?
    .symbol = practice
question-practice-hint = This is only to try. We do not keep it.
    .symbol = practice
question-practice-none = You did not pick an answer. That is fine too.
    .symbol = not-started
question-practice-done = That is how it works
    .symbol = practice
question-practice-next = Now the real questions
    .symbol = continue
question-practice-first = Try it out first
    .symbol = practice
question-practice-again = Try it again
    .symbol = again
