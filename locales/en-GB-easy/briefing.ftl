# Today: what the person who gives the support reads before a session.

briefing-title = Today
briefing-title-next = Next teaching day
briefing-nothing = You have no sessions with a learner in the coming weeks.
briefing-none-today = You have no sessions today. These are for { $date }.
briefing-over-today = You have no more sessions today. These are for { $date }.
briefing-next = Next: { $time }, { $room }
briefing-at = { $time }, { $room }
briefing-at-no-room = { $time }
briefing-in = { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }
briefing-now = Now
briefing-one = { $class } · until { $end }
briefing-one-with = { $class } with { $tutor } · until { $end }
briefing-class = { $class } · until { $end } · you support { $learners ->
        [one] one learner
       *[other] { $learners } learners
    }
briefing-class-with = { $class } with { $tutor } · until { $end } · you support { $learners ->
        [one] one learner
       *[other] { $learners } learners
    }
briefing-later = Later
briefing-earlier = Earlier today
briefing-not-from-plan = Not from an agreed plan yet
briefing-reason = Why: { $reason }
briefing-here-more = Not from a plan: a coordinator put you here.
briefing-here-named = Why you: { $name } asked for you by name.
briefing-here-only = Why you: nobody else could come then.
briefing-here-same = Why you: { $name } wants the same person, and you come to other sessions too.
briefing-here-shares = Why you: you are in this room with others then.
briefing-here-free = Why you: you are free then, and you have the hours.
briefing-here-by-hand = Why you: a coordinator chose you for this.
briefing-said-by = { $maker }, { $date }
briefing-changed-since = Changed since you read it
briefing-new = Not read yet
briefing-read = Read
briefing-read-on = Read on { $date }
briefing-i-have-read = I have read this
briefing-i-have-read-again = I have read the change
briefing-on-own = { $activity }, on my own
briefing-on-own-now = Now: { $step }
briefing-on-own-goal = By the end of term: { $step }
briefing-least-first = Start with the least help.
briefing-rung = In the college’s words: { $rung }.
briefing-rung-on-my-own = self-scaffolding
briefing-rung-remind-me = prompting
briefing-rung-give-me-a-clue = clueing
briefing-rung-show-me = modelling
briefing-rung-do-it-with-me = working together
briefing-for-all-lessons = Said for all lessons
briefing-for-this = Said for this session
briefing-support = How best to support { $name }
briefing-matters = What matters to { $name }
briefing-nothing-said = { $name } has not said anything yet. Ask { $name }.
briefing-taken-back = { $name } took this back on { $date }. Ask { $name }.
briefing-open = Read what { $name } said
briefing-open-page = Open { $name }’s page
briefing-cancelled = Called off
briefing-was = Before: { $words }
briefing-new-answer = New

briefing-check-with-me = Check with me: I picked something else when I was asked again
briefing-check-with-me-not-sure = Check with me: I was not sure when I was asked again
briefing-gone = No longer said. What you read before does not hold.
briefing-answers-taken-back = Said before and taken back: { $what }
briefing-not-asked = Not asked or not answered yet: { $what }
briefing-about = { $activity }: { $question }
briefing-changed-first = Changed since you read it
briefing-unchanged = As you read it before
briefing-must = What the college must give
briefing-basis-ehc-plan = By law: the EHC plan says it
briefing-basis-safety = For safety
briefing-basis-best-interests = A recorded best-interests decision
briefing-basis-carried-over = Carried over from before
briefing-what-to-do = What to do if it is needed
briefing-agreed = What { $name } agreed to
briefing-says = What { $name } says
briefing-says-beside = What else { $name } says
briefing-plan-for-all = For all lessons
briefing-plan-for-this = For this session
briefing-plan-reopened = { $name } asked to change this on { $date }. It is to be answered by { $by }. Until then, ask { $name }.
briefing-plan-reopened-soon = { $name } asked to change this on { $date }. Nobody has answered yet. Ask { $name }.
briefing-plan-reopened-late = { $name } asked to change this on { $date }. It was to be answered by { $by }, and is late. Ask { $name }.
briefing-plan-reopened-anew = { $name } asked to change this on { $date }. Something new is proposed, and { $name } has not agreed to it yet. Until then, ask { $name }.
briefing-plan-taken-back = { $name } took back what was agreed on { $date }. Ask { $name }.
briefing-plan-taken-back-here = { $name } took back what was agreed for this session on { $date }. What was agreed for all lessons holds here for now. Ask { $name }.
briefing-plan-new-duty = There is something new that the college must give.
briefing-plan-new-agreed = { $name } agreed to something new.
briefing-plan-new-here = What { $name } agreed to before holds here now.
briefing-plan-new-mark = { $name } asked to change what was agreed.
briefing-plan-agreed-again = { $name } agrees again to what was agreed.
briefing-say-new = What { $name } says has changed. It is marked below.
briefing-saw-new = Staff saw something new of { $name }, or { $name } says that something they saw is not right. It is below.
briefing-plan-gone = This does not hold any more: { $given }
briefing-own-assistant = { $name }’s own assistant, { $assistant }, does this.
briefing-later-agreed = From { $date }, agreed already: { $given }
briefing-back-just-in-case = Standing back is the plan. Be near, and help only when asked.
briefing-back-no-one = Standing back is the plan. Help only when asked.
briefing-back-rest = Standing back is the plan for the rest of the time.
briefing-print = Print (PDF)
briefing-print-day = Print this day (PDF)
briefing-moved-title = What changed in your week: { $count }
briefing-moved-goes = You now go:
briefing-moved-goes-no-more = You do not go any more:
briefing-moved-others = You go for other learners now:
briefing-moved-other-part = Same people, another part of it:
briefing-moved-shifted = It has a new time or a new room:
briefing-moved-today = today
briefing-moved-seen = I have seen this
briefing-half = { $name } needs you in the { $half }: { $from } to { $to }.
