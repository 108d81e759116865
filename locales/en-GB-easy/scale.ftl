# The steps of every question: `scale-<question>-<step>`. The same words everywhere, for learners and for staff.

scale-presence-help = Help
    .symbol = help
scale-presence-just-in-case = Someone near, just in case
    .symbol = just-in-case
scale-presence-no-one = No one
    .symbol = no-one

scale-moment-at-start = At the start
    .symbol = at-start
scale-moment-when-i-ask = When I ask
    .symbol = when-i-ask
scale-moment-when-stuck = When I am stuck
    .symbol = when-stuck
scale-moment-at-end = At the end
    .symbol = at-end
scale-moment-all-through = All through
    .symbol = all-through

scale-amount-a-little = A little
    .symbol = a-little
scale-amount-some = Some
    .symbol = some
scale-amount-most = Most
    .symbol = most
scale-amount-all = All
    .symbol = all

scale-help-on-my-own = I do it on my own
    .symbol = on-my-own
scale-help-remind-me = Remind me to start
    .symbol = remind
scale-help-give-me-a-clue = Give me a clue
    .symbol = clue
scale-help-show-me = Show me how
    .symbol = show-me
scale-help-do-it-with-me = Do it with me
    .symbol = together

scale-nearness-next-to-me = Next to me
    .symbol = next-to-me
scale-nearness-at-my-table = At my table
    .symbol = at-my-table
scale-nearness-in-the-room = In the room
    .symbol = in-the-room
scale-nearness-outside-the-room = Outside the room
    .symbol = outside-the-room

scale-who-my-teacher = My teacher
    .symbol = teacher
scale-who-my-support-worker = My { -lsa }
    .symbol = support-worker
scale-who-a-friend = A friend
    .symbol = friend
scale-who-anyone = Anyone
    .symbol = anyone
scale-who-someone-else = Someone else
    .symbol = someone-else

scale-activity-reading = Reading
    .symbol = reading
scale-activity-writing = Writing
    .symbol = writing
scale-activity-listening = Listening
    .symbol = listening
scale-activity-computer = Using a computer
    .symbol = computer
scale-activity-group-work = Work in a group
    .symbol = group-work
scale-activity-practical = Making and doing
    .symbol = practical
scale-activity-test = Tests
    .symbol = test

# Stand in "How much of { $activity } do you do…"
scale-activity-reading-yours = your reading
    .symbol = reading
scale-activity-writing-yours = your writing
    .symbol = writing
scale-activity-listening-yours = your listening
    .symbol = listening
scale-activity-computer-yours = your computer work
    .symbol = computer
scale-activity-group-work-yours = your group work
    .symbol = group-work
scale-activity-practical-yours = your making and doing
    .symbol = practical
scale-activity-test-yours = your tests
    .symbol = test

scale-now-not-yet = Not yet
    .symbol = own-not-yet
scale-now-some = Some
    .symbol = own-some
scale-now-most = Most
    .symbol = own-most
scale-now-all = All
    .symbol = own-all

scale-goal-not-yet = Not yet
    .symbol = own-not-yet
scale-goal-some = Some
    .symbol = own-some
scale-goal-most = Most
    .symbol = own-most
scale-goal-all = All
    .symbol = own-all
scale-goal-same-as-now = The same as now
    .symbol = same
