# Who comes to which session for whom.

deployment-title = Support for { $name }
deployment-add = Put someone with { $name } in { $session }
deployment-lsa = Who comes
deployment-lsa-none = Pick who comes
deployment-from = From
deployment-to = To, and including
deployment-date-hint = For example 24 11 2026
deployment-day = Day
deployment-month = Month
deployment-year = Year
deployment-date-wrong = Enter a real date
deployment-date-order = The last date must not be before the first
deployment-date-past = The first date must not be in the past
deployment-no-meetings = { $session } does not meet between these dates
deployment-twice = { $lsa } is already with { $name } on some of these dates
deployment-elsewhere = { $lsa } is in another session at that time on { $date }
deployment-save = Publish this
deployment-saved = Published: { $lsa } is with { $name } in { $session }, { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    }.
deployment-not-from-plan = Not from an agreed plan yet
deployment-version = Version { $number } of the week of { $date }
deployment-none = No one is deployed yet.
deployment-row = { $lsa }, { $from } to { $to }
deployment-row-day = { $lsa }, { $from }
deployment-sessions = Sessions of { $name }
deployment-asked = { $name } asked for
deployment-remove = Take { $lsa } off from a date
deployment-remove-why = Why? { $name } reads this on their own page. Never why someone is away.
deployment-refused-begins-in-the-past = The first date must not be in the past
deployment-refused-ends-before-it-begins = The last date must not be before the first
deployment-refused-too-long = The last date must be at most a year after the first
deployment-refused-nothing-then = There is no meeting of this session between these dates
deployment-refused-already-there = { $lsa } is already with { $name } on all of these dates
deployment-refused-unsaid = Write why: the learner reads it on their own page.
deployment-refused-reason-too-long = Write it in { $most } characters at most. All that you wrote is still here.
deployment-breach-not-an-lsa = { $date }: { $lsa } is not a { -lsa } of this site
deployment-breach-not-meeting = { $date }: this session does not meet
deployment-breach-not-in-the-class = { $date }: { $name } is not in this class
deployment-breach-two-places = { $date }: { $lsa } is in another session at that time
deployment-breach-not-free = { $date }: { $lsa } is not free then
deployment-breach-not-wanted = { $date }: { $name } does not want { $lsa } there. Only you and { $name } see this.
deployment-breach-too-many-learners = { $date }: { $lsa } would be with too many learners at once
deployment-breach-too-much = { $date }: { $lsa } would be asked for more at once than one person can give, or a learner who asked for “just me” would not be alone with { $lsa }
deployment-breach-away = { $date }: { $lsa } is not in that day
deployment-breach-not-at-work = { $date }: { $lsa } does not work then
deployment-breach-unskilled = { $date }: { $lsa } is not trained in what { $name } needs there
deployment-breach-no-time-to-travel = { $date }: { $lsa } has no time to get there from another site, or on to one
deployment-breach-no-break = { $date }: { $lsa } would have no break
deployment-breach-too-many-hours = The week of { $date }: { $lsa } would work longer than their hours
deployment-breach-too-many-hours-of = The week of { $date }: { $lsa } would work longer than their hours, { $planned } of { $contract }
deployment-breach-more = { $said } (and on { $count ->
        [one] one more date
       *[other] { $count } more dates
    })
deployment-session = Session
deployment-session-none = Pick a session
deployment-from-wrong = Enter a real first date
deployment-to-wrong = Enter a real last date
deployment-reason = Why this person, if there is something to say. They read it in their briefing, and the learner on their own page.

# The week of a site.
deployment-week = The week
deployment-week-title = { $site }: the week of { $date }
deployment-week-published = Published. Everyone who goes somewhere new is asked to read again.
deployment-week-dropped = The draft is gone. What was published stands.
deployment-week-grid = Who is where
deployment-week-before = The week before
deployment-week-after = The week after
deployment-week-other-site = The week of { $site }
deployment-week-in-force = In force: version { $number }, by { $name } on { $date }
deployment-week-none = Nothing is published for this week yet.
deployment-week-over = This week is over. You cannot change it any more.
deployment-week-draft = A draft, not published: version { $number }, by { $name } on { $date }.
deployment-of-draft = This is of the draft, not of what is in force.
deployment-week-compare = Compare the draft, then publish it
deployment-week-looking = A proposal is being made: see how far it is
deployment-week-stands = What is in force
deployment-week-next = What to do with the week
deployment-week-propose = Make a proposal
deployment-week-how-long = How long to look
deployment-week-seconds = { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }
deployment-week-undo = Go back to version { $number }
deployment-week-earlier = Earlier versions: { $count }
deployment-week-earlier-lead = When you go back, you first see what would change. Nobody is told yet.
deployment-week-earlier-row = Version { $number }, by { $name }, { $date }, { $time }
deployment-week-by = Show the week
deployment-week-by-lsa = By person
deployment-week-by-learner = By learner
deployment-week-by-room = By room
deployment-week-head-lsa = Who comes
deployment-week-head-learner = Learner
deployment-week-head-room = Room
deployment-week-caption-lsa = Each person’s week
deployment-week-caption-learner = Each learner’s week
deployment-week-caption-room = Each room’s week
deployment-week-nothing = No lessons are in the timetable for this week.
deployment-week-no-one = No one yet
deployment-week-no-room = No room given
deployment-week-session = { $time } { $title }:
deployment-week-session-room = { $time } { $title }, { $lsa }:
deployment-week-line-lsa = { $time } { $title }: { $learner }
deployment-week-line-learner = { $time } { $title }: { $lsa }
deployment-week-line-room = { $time } { $title }: { $lsa } with { $learner }
deployment-week-locked = locked
deployment-week-off = called off
deployment-week-void = does not come
deployment-meeting = { $title }, { $date }, { $time }
deployment-broken = Against a rule: { $count }
deployment-broken-lead = The week is in force like this. Something changed since it was published: a session, somebody’s hours, or what a learner says. Open each place and choose what to do.
deployment-broken-of-draft = The draft mends { $mended } of { $count }.
deployment-broken-mended = mended in the draft
deployment-broken-rest = { $count ->
    [one] One more
   *[other] { $count } more
}
deployment-uncovered = Not covered: { $count }
deployment-uncovered-of-draft = This is of the draft. In what is in force: { $count }.
deployment-uncovered-row = { $name } ({ $amount }), places: { $count }
deployment-uncovered-fold = { $count ->
    [one] One place: { $reason }
   *[other] { $count } places: { $reason }
}
deployment-uncovered-rest = { $count ->
    [one] Show one more learner
   *[other] Show { $count } more learners
}
deployment-uncovered-could = Open a place to see who can come.
deployment-uncovered-free = somebody is free then
deployment-uncovered-unknown = nobody has said when people work
deployment-uncovered-hours = no hours are left
deployment-uncovered-skill = the skill is missing
deployment-uncovered-break = nobody would have a break
deployment-uncovered-full = whoever is in the room has as many as one person can be with
deployment-uncovered-elsewhere = everyone is in another room then
deployment-uncovered-not-free = nobody is free then
deployment-uncovered-other-site = everyone is at another site then
deployment-uncovered-away = whoever could come is not in
deployment-uncovered-not-in = nobody works then
deployment-uncovered-not-wanted = the learner does not want whoever could come
deployment-uncovered-nobody = nobody works at this site
deployment-hourless = Agreed at a time with no hour: { $time }. Learners: { $count }
deployment-hourless-mend = Say when it is, and somebody can be sent
deployment-hourless-trip = Trips are not in the timetable. Whoever plans one sends somebody with these learners.
deployment-no-needs = No agreed or duty lines ask for anyone this week.
deployment-covered = { $met } of { $all } places are covered as agreed.
deployment-bound = Proven: no other week could be more than { $percent } % better than this proposal.
deployment-others = Someone else comes than was agreed: { $count }
deployment-others-row = { $lsa } comes to { $name } in place of { $wanted }: { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
deployment-more = Not from an agreed plan: { $count }
deployment-more-row = { $lsa } with { $name }: { $meeting }.
deployment-compare-title = { $site }: what would change in the week of { $date }
deployment-compare-refused = It was not published: the week has changed since. Look at it again, or make a new proposal.
deployment-compare-breaches = It was not published, and it is still a draft. This stands against it: open the place and choose someone else, or make a new proposal.
deployment-undo = Undo the last change of the draft
deployment-week-undone = The last change of the draft is undone. What is published stands.
deployment-in-after-all = { $name } is in after all. Places of theirs that the draft still gives to others: { $count }.
deployment-compare-none = There is no draft. Make a proposal first, or change a place by hand.
deployment-compare-lead = { $changes ->
        [one] 1 change
       *[other] { $changes } changes
    }. Learners touched: { $learners }. People who support touched: { $lsas }.
deployment-compare-unmet = Not covered: { $unmet }. In what is published: { $was }.
deployment-compare-beneath = A draft was here before this cover. It was not published. Changes below that were in it already: { $count }.
deployment-cover-in-force = Let that draft go, and cover only what is published
deployment-compare-changes = Each change
deployment-compare-same = Nothing would change.
deployment-compare-nobody = Nobody would go anywhere else. What is locked or written would change.
deployment-compare-first = Nobody would be sent anywhere. Once it is published, learners can read why.
deployment-compare-new = { $name }, { $meeting }: { $after } comes
deployment-compare-gone = { $name }, { $meeting }: no one in place of { $before }
deployment-compare-other = { $name }, { $meeting }: { $after } in place of { $before }
deployment-compare-publish = Publish this week
deployment-compare-drop = Let the draft go
deployment-proposal-title = Making a proposal for the week of { $date }
deployment-proposal-progress = { $of ->
        [one] { $seconds } of 1 second.
       *[other] { $seconds } of { $of } seconds.
    } When the time is up, the best week found becomes a draft. Nothing is published by itself.
deployment-proposal-best = The best so far leaves { $unmet } places not covered.
deployment-proposal-again = Look again
deployment-proposal-stop = Stop, and keep the best so far
deployment-proposal-waits = Another week is being proposed. This one begins as soon as that is done.
deployment-proposal-let-go = Do not make this proposal
deployment-place-title = { $name }: { $meeting }
deployment-place-draft = Only a draft so far: nobody is told of it until it is published.
deployment-done-sent = Changed in the draft: { $lsa } comes here now.
deployment-done-off = Changed in the draft: { $lsa } does not come here any more.
deployment-done-swapped = Changed in the draft: the two changed places, and { $lsa } comes here now.
deployment-done-locked = Locked: a proposal leaves { $lsa } here.
deployment-done-unlocked = Unlocked: a proposal may send { $lsa } somewhere else.
deployment-done-given = Changed in the draft: { $lsa } comes to { $name } now, { $meeting }.
deployment-done-given-nobody = Changed in the draft: nobody comes to { $name } now, { $meeting }.
deployment-done-effect = What it does: { $effect }
deployment-place-said = What { $name } says
deployment-place-comes = Who comes
deployment-place-no-need = Nothing is agreed for this time, and no duty asks for anyone.
deployment-place-duty = The college must give this. The learner has not agreed to it: { $amount }
deployment-place-rests = The reason for it: { $basis }
deployment-place-agreed = Agreed: { $amount }
deployment-place-asked = Asked: { $amount }
deployment-place-not-said = not said yet
deployment-place-nothing = nothing
deployment-place-given = Given: { $names }
deployment-place-why-different = Why this is not what they asked. The learner reads it too: { $reason }
deployment-place-why-offered = Why this was offered. The learner reads it too: { $reason }
deployment-place-could = could come
deployment-place-not-same = The same person was asked for. { $name } comes most this week, and not here: { $why }.
deployment-place-not-different = Different people were asked for, and { $name } comes everywhere this week. { $why }
deployment-place-skills = They must know: { $skills }
deployment-place-wanted = Asked for by name: { $names }
deployment-place-two = Two people are needed at once.
deployment-place-lock = Lock { $name } here
deployment-place-unlock = Unlock { $name }
deployment-place-off = Take { $name } off
deployment-place-off-effect = Without { $name }: { $effect }
deployment-place-left = { $name } left it so and wrote:
deployment-place-others = Who else could come
deployment-place-effect = The small number counts each change in minutes of one person: not covered weighs most, then people left with no one to be with, then people nobody asked for.
deployment-place-cannot = Cannot come: { $count }
deployment-place-put = Send { $name }
deployment-effect-none = (by the count: just as good)
deployment-effect-better = (by the count: better by { $minutes } minutes)
deployment-effect-worse = (by the count: worse by { $minutes } minutes)
deployment-effect-same = the same places still have someone
deployment-effect-covers-this = covers this place
deployment-effect-leaves-this = leaves this place with no one
deployment-effect-short-this = leaves this place with too few people
deployment-effect-covers = covers { $name } in { $meeting }
deployment-effect-leaves = leaves { $name } with no one in { $meeting }
deployment-effect-short = leaves { $name } with too few people in { $meeting }
deployment-touched-no-one = { $name } then has no one at { $meeting }
deployment-touched-with = { $name } stays at { $meeting } with { $names }
deployment-why = No one can come: { $parts }.
deployment-why-free = Could come: { $names }.
deployment-why-nobody = Nobody works at this site.
deployment-why-nobody-else = Nobody else works here.
deployment-why-not-wanted = the learner does not want { $names }
deployment-why-unknown = nobody has said when { $names } works
deployment-why-away = { $count } not in that day
deployment-why-not-in = { $count } not at work then
deployment-why-skill = { $count } not trained ({ $skills })
deployment-why-other-site = { $count } at another site then
deployment-why-elsewhere = { $count } in another room then
deployment-why-not-free = { $count } not free then
deployment-why-full = { $count } in the room with as many as one person can be with
deployment-why-hours = { $count } with no hours left
deployment-why-break = { $count } would have no break
deployment-cannot-not-wanted = the learner does not want them. Only you see this.
deployment-cannot-unknown = nobody has said when they work
deployment-cannot-away = not in that day
deployment-cannot-gone = does not work here any more
deployment-cannot-not-in = not at work then
deployment-cannot-skill = not trained: { $skills }
deployment-cannot-other-site = at another site then
deployment-cannot-elsewhere = in another room then
deployment-cannot-not-free = not free then
deployment-cannot-full = in this lesson already, with too little attention left
deployment-cannot-hours = no hours left this week
deployment-cannot-break = would have no break
deployment-cannot-there = { $said } ({ $there })
deployment-mend-unknown = What would help: say when { $name } works.
deployment-mend-hours = What would help: more hours for { $name }.
deployment-mend-skill = What would help: train { $name } ({ $skills }).
deployment-mend-break = What would help: another time for the break of { $name }.
deployment-mend-full = What would help: one more person then.
deployment-mend-elsewhere = What would help: one more person then, or this or another session at another time.
deployment-mend-other-site = What would help: this session at another time.
deployment-mend-not-in = What would help: other hours for { $name }, or this session at another time.
deployment-mend-away = What would help: one more person that day.
deployment-compare-needed = { $name } is needed in { $meeting } then.
deployment-compare-cannot = { $name } cannot come: { $why }.
deployment-compare-not-wanted = { $name } does not want { $lsa } there. Only you and { $name } see this.
deployment-compare-same-room = { $name } is needed there for { $names }.
deployment-compare-free = { $name } is free then. We found no better week with { $name } there.
deployment-compare-more = { $name } was there for more than is agreed now.
deployment-compare-away = { $names } is not in that day.
deployment-week-csv = As a table (CSV)
deployment-rota-title = Rota of { $site }, week of { $date }
deployment-rota-open = Rota to print
deployment-rota-sides = Print it: one side for each person (PDF)
deployment-rota-no-one = No one comes yet: { $date }
deployment-rota-time = { $from } to { $to }
deployment-rota-line = { $title }: { $learners }
deployment-rota-line-room = { $title }, { $room }: { $learners }
deployment-rota-date = Date
deployment-rota-from = From
deployment-rota-to = To
deployment-rota-session = Session
deployment-rota-room = Room
deployment-rota-learner = Learner
deployment-rota-lsa = Who comes
deployment-rota-amount = Agreed or duty
deployment-rota-plan = From a plan
deployment-rota-yes = yes
deployment-rota-no = no
deployment-here-more = Not from a plan: a person put them there.
deployment-here-named = Why: the learner asked for them by name.
deployment-here-only = Why: nobody else could come then.
deployment-here-same = Why: the learner wants the same person, and they come to other lessons too.
deployment-here-shares = Why: they are in this lesson already, with { $names }.
deployment-here-free = Why: they are free then, and have the hours.
deployment-here-alone = Why: they are free then. { $name } needs all of their attention.
deployment-here-by-hand = Why: a coordinator chose them for this.
deployment-away-row = { $name } is not in from { $from } to { $to }. Places still theirs: { $count }.
deployment-away-row-day = { $name } is not in on { $from }. Places still theirs: { $count }.
deployment-place-swap = Swap { $one } and { $other }
deployment-place-swap-effect = Change places with { $other }, who is in another room then: { $effect }

deployment-to-cover-title = To cover
deployment-free-title = Free to go to someone else
deployment-this-week = { $site }, this week: { $unmet } not covered
deployment-this-week-broken = { $site }, this week: { $broken } against a rule, { $unmet } not covered
deployment-said-no = { $name } said no to { $lsa } in { $title }, { $date }, { $time }. Find someone else.
deployment-not-wanted = { $name } does not want { $lsa }, who is to come to { $title }, { $date }, { $time }{ $more ->
        [0] .
        [one] , and once more.
       *[other] , and { $more } times more.
    } Only you and { $name } see this. Find someone else.
deployment-still-sent = { $name } is not in and still sent in the week of { $date }: { $count ->
        [one] one session
       *[other] { $count } sessions
    }.
deployment-cover = See who can go for { $name } in the week of { $date }
deployment-refused-row = { $name } said no to { $lsa }: { $meeting }. Only you and { $name } see this. Find someone else.
deployment-free = { $lsa } is free on { $date }, { $from } to { $to }: nobody needs them in { $title } then.
deployment-free-back = { $lsa } is in after all. They are free on { $date }, { $from } to { $to }. Others go to { $title } then, or no one does.
deployment-free-could = They could come to:
deployment-free-place = { $name }, { $meeting }
deployment-free-elsewhere = { $name }, { $meeting }, { $site }
deployment-meanwhile = Somebody else changed this week while you had it open. Theirs is kept, and yours is not yet.
deployment-meanwhile-asked = You asked for { $name }. Look again, and press it again if it is still right.
deployment-meanwhile-off = You asked to take { $name } off. Look again, and press it again if it is still right.
deployment-meanwhile-typed = You wrote:
deployment-meanwhile-back = You wanted version { $number } back. Look again, and press it again if it is still right.
deployment-compare-overtaken = Somebody changed this week while the proposal was made. Theirs is kept. Ask for a proposal again if you still want one.
deployment-refused-meanwhile = somebody else changed this week meanwhile: look again
deployment-week-reopened = changing their mind
deployment-reopened-row = { $name } is changing their mind about what was agreed: { $count ->
    [one] one place this week
   *[other] { $count } places this week
}
deployment-place-reopened = { $name } is changing their mind about this.
deployment-place-answer = Read and answer it
deployment-week-drag = With a mouse you can drag a place to another person. The name leads to the same by buttons.

# One half of a session.
deployment-part = For which part
deployment-part-whole = all of it
deployment-part-first-half = first half
deployment-part-second-half = second half
deployment-part-of = { $what } ({ $half })
deployment-rota-part = Part
deployment-compare-whole = { $name } (all of it)
deployment-place-half-open = No one comes for the { $half } yet.
deployment-place-too-few = Not enough people come yet
deployment-place-void = Does not come: { $why }
deployment-place-for = Who could come for which part
deployment-place-for-whole = For all of it
deployment-place-for-first-half = For the first half
deployment-place-for-second-half = For the second half
