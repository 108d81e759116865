# What a tutor sees of their sessions, and what they write of them.

teaching-today = Back to today
teaching-after = Next: { $date }
teaching-nothing = You teach no sessions in the coming weeks.
teaching-supported = { $count ->
        [0] No learner has support
        [one] One learner has support
       *[other] { $count } learners have support
    }
teaching-comes = Who comes to support
teaching-nobody = Nobody comes to support in this session.
teaching-write = Write what this session is for
teaching-change = Change what this session is for
teaching-title = What { $class } is for
teaching-lead = Everyone who comes to support reads this before the session. Write of the class, not of one learner.
teaching-aim = What this session is for
teaching-aim-hint = What the class will do, and what it is to learn.
teaching-support = What I would like support to do
teaching-support-hint = Standing back counts too.
teaching-holds = When does this hold?
teaching-every-time = Every week, until it is changed
teaching-this-time = Only on { $date }
teaching-save = Keep this
teaching-too-long = Write { $most } characters at most: it is read in a corridor.
teaching-by-every-time = { $name } wrote this on { $date }, for every week.
teaching-by-this-time = { $name } wrote this on { $date }, for this day alone.
teaching-meanwhile = { $name } wrote here while you did. Their words are above the boxes, and yours are still in them: keep yours, or change them.
teaching-plans = What they agreed to
teaching-with = { $lsas } comes for { $name }.
teaching-nobody-for = Nobody comes for { $name } here.
teaching-marked = Asked to change
teaching-print = Print the plans (PDF)
teaching-changed = Support has changed
teaching-changed-title = Who comes to your sessions has changed: { $count }
teaching-shifted = New time or room
