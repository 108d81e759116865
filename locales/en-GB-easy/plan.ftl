# The plan: what is offered, agreed, and what the college must give.

plan-title = My plan
    .symbol = plan
plan-lead = The help you get, and what you say about it.
    .symbol = plan
plan-nothing = You have no plan yet. First say what you want.
    .symbol = plan
plan-nothing-sent = You have no plan yet. Staff read what you said first.
    .symbol = plan
plan-row-note = Look at it or change it
    .symbol = plan
plan-ready = There is something for you to answer
    .symbol = look
plan-ready-look = Look and answer
    .symbol = look
plan-changing = You want this changed
    .symbol = change
plan-kept = We kept your answer.
    .symbol = keep
plan-overtaken = This is new. Look at it here.
    .symbol = change
plan-not-told = No one knows yet. This is new. Look at it here.
    .symbol = change
plan-agreed-title = You agreed
    .symbol = agree
plan-open-title = You have not agreed
    .symbol = not-sure
plan-answer = Answer this
    .symbol = look
plan-answer-named = Answer this: { $where }
    .symbol = look
plan-change-mind = I want to change this
    .symbol = change
plan-change-mind-named = I want to change this: { $where }
    .symbol = change
plan-changed-my-mind = I changed my mind
    .symbol = change
plan-change-say = Change what I said
    .symbol = say
plan-from = This starts on { $date }.
    .symbol = less-later
plan-asked-again = Someone wrote this for you. Keep it or change it.
    .symbol = check
plan-own-assistant = { $name } does this. { $name } is your own helper.
    .symbol = support-worker
plan-lesson-gone = A lesson you had before
    .symbol = lesson
plan-line-title = { $where }: what do you say?
    .symbol = look
plan-line-title-again = { $where }: change this
    .symbol = change
plan-asked = You asked for
    .symbol = say
plan-offered = We can give you
    .symbol = plan
plan-offered-by = { $name } wrote this.
    .symbol = person
plan-given = What is given
    .symbol = presence
plan-differs = This is different.
    .symbol = change
plan-differs-gone = You asked for this. It is not here.
    .symbol = change
plan-why = Why
    .symbol = meaning
plan-because-not-asked = We have not asked you about this.
    .symbol = question-help
plan-because-not-sure = You were not sure.
    .symbol = not-sure
plan-because-not-now = You said: not now.
    .symbol = not-now
plan-because-talk-to-me = You want to talk about this.
    .symbol = talk-to-me
plan-because-observed = Staff saw something. You did not say it.
    .symbol = look
plan-reason-no-skill-yet = No one here knows how to do this yet.
    .symbol = helper-knows
plan-reason-not-safe-without = It is not safe for you to do this alone.
    .symbol = danger
plan-reason-not-enough-people = There are not enough helpers then.
    .symbol = few-people
plan-reason-person-not-free = The person you want is in another room then.
    .symbol = who
plan-reason-not-in-this-place = It does not work in this room.
    .symbol = in-the-room
plan-reason-rules-of-the-test = The rules of the test say so.
    .symbol = test
plan-reason-to-try-first = Try this first. Then say how it was.
    .symbol = how-was-it
plan-reason-helped-before = This helped you before.
    .symbol = same-as-before
plan-reason-you-decided = You decided this in your plan meeting.
    .symbol = plan-review
plan-reply-agree = I agree
    .symbol = agree
plan-reply-different = I want it different
    .symbol = change
plan-reply-talk-first = Talk to me first
    .symbol = talk-to-me
plan-reply-not-sure = I am not sure
    .symbol = not-sure
plan-reply-not-now = Not now
    .symbol = not-now
plan-reply-take-back = Stop this. I do not agree any more
    .symbol = take-back
plan-row-sent = Staff read what you said first.
    .symbol = message
plan-reads = { $name } reads this.
    .symbol = message
plan-mark-waiting = You have not answered yet.
    .symbol = question-help
plan-mark-agreed = You agreed. { $date }.
    .symbol = agree
plan-mark-different = You want it different. { $date }.
    .symbol = change
plan-mark-talk-first = You want to talk first. { $date }.
    .symbol = talk-to-me
plan-mark-not-sure = You are not sure. { $date }.
    .symbol = not-sure
plan-mark-not-now = You said: not now. { $date }.
    .symbol = not-now
plan-mark-reopened = You want this changed. { $date }.
    .symbol = change
plan-mark-taken-back = You do not agree any more. { $date }.
    .symbol = take-back
plan-mark-taken-back-since = You do not agree any more. { $date }. { $said }
    .symbol = take-back
plan-back-now = { $where }: for now you get what you agreed for all your lessons.
    .symbol = all-lessons
plan-mark-entered = { $name } wrote your answer for you.
    .symbol = writing-for-me
plan-must-title = The college must do this
    .symbol = must
plan-duty-title = { $where }: the college must do this
    .symbol = must
plan-must-lead = You have not agreed to this.
    .symbol = must
plan-must-ehc-plan = The law says we must.
    .symbol = must
plan-must-safety = It is to keep you safe.
    .symbol = danger
plan-must-best-interests = Other people said this is best for you.
    .symbol = must
plan-must-carried-over = You had this before. It goes on for now.
    .symbol = same-as-before
plan-must-two = Two people do this at the same time.
    .symbol = group-work
plan-must-do = What to do:
    .symbol = must
plan-must-by = { $name } wrote this on { $since }. We look at it again on { $date }.
    .symbol = person
plan-review-title = Looking at it again
    .symbol = again
plan-review = We look at your plan again on { $date }.
    .symbol = again
plan-sooner = Look at it before then
    .symbol = again
plan-sooner-when = When?
    .symbol = term
plan-sooner-this-week = This week: { $date }
    .symbol = week
plan-sooner-next-week = Next week: { $date }
    .symbol = week
plan-sooner-two-weeks = In two weeks: { $date }
    .symbol = week
plan-sooner-kept = We look at your plan on { $date }.
    .symbol = again
plan-did-title = You said, we did
    .symbol = we-did
plan-did-lead = All that you asked for, and what came of it.
    .symbol = we-did
plan-did-nothing = You have not asked for anything yet.
    .symbol = we-did
plan-did-we = What we did
    .symbol = we-did
plan-did-not-yet = No one has answered this yet. { $name } will read it.
    .symbol = question-help
plan-did-not-yet-nobody = No one has answered this yet. Ask at the front desk.
    .symbol = desk
plan-did-decided-stays = This stays as it is.
    .symbol = keep
plan-did-decided-new = { $name } wrote something new about this. { $date }.
    .symbol = plan
plan-did-read = Who comes to help you reads this first.
    .symbol = who-can-see
plan-did-on-own = Things I do on my own
    .symbol = on-my-own
plan-did-person = You asked for a person
    .symbol = talk
plan-did-person-help = Help with a page
    .symbol = page-help
plan-did-person-talk = To talk to someone
    .symbol = talk
plan-did-person-asked = You asked { $name }. { $date }.
    .symbol = message
plan-did-person-talked = { $name } says: we talked. { $date }.
    .symbol = picked
plan-did-person-not-yet = { $name } has not answered this yet.
    .symbol = question-help
plan-did-earlier = What you asked for before
    .symbol = we-did
plan-did-earlier-more = More that you asked for before
    .symbol = we-did
plan-did-earlier-until = You changed this. { $date }.
    .symbol = change
plan-did-earlier-no-one = No one answered this before you changed it.
    .symbol = question-help
plan-did-earlier-unanswered = You did not answer this.
    .symbol = question-help
plan-did-as-asked = { $name } said yes. { $date }.
    .symbol = agree
plan-did-different = { $name } said: not just like that. { $date }.
    .symbol = change
plan-did-offered = { $name } has an idea. { $date }.
    .symbol = plan
plan-not-agree-title = If you do not agree
    .symbol = my-side
plan-not-agree-named = If you do not agree: { $where }
    .symbol = my-side
plan-advocate = I want someone on my side
    .symbol = my-side
plan-advocate-named = I want someone on my side. Tell { $name }.
    .symbol = my-side
plan-complaint = I am not happy with my plan
    .symbol = not-happy
plan-complaint-named = I am not happy with my plan. Tell { $name }.
    .symbol = not-happy
plan-complaint-who = { $name } did not write your plan.
    .symbol = person
plan-advocate-who = { $name } will find someone for you.
    .symbol = person
plan-complaint-desk = There is no one else here to read it. Go to the front desk.
    .symbol = desk
plan-answer-by = { $name } answers you by { $date }.
    .symbol = term
plan-answer-late = { $name } has not answered in time. Now { $second } will answer.
    .symbol = who
plan-answer-late-alone = { $name } has not answered in time. You can go to the front desk about this.
    .symbol = desk
plan-answer-desk = You can go to the front desk about this.
    .symbol = desk

# As staff read and write it.
plan-staff-title = { $name }’s plan
plan-staff-link = { $name }’s plan
plan-staff-propose-named = Propose a plan to { $name }
plan-staff-all-as-asked = Propose all of it as asked
plan-staff-propose = Propose what is filled in
plan-staff-propose-here = Propose here
plan-staff-as-asked = As asked
plan-staff-different = Different, with a reason
plan-staff-offer = Offer this, with a reason
plan-staff-leave = Leave as it is
plan-staff-what-instead = What instead, and why
plan-staff-asked = { $name } asked for
plan-staff-not-asked = Not asked or not answered yet
plan-staff-why = Reason
plan-staff-words = In easy words, for the learner
plan-staff-where = Where
plan-staff-other = Offer something for another place, or less help later
plan-staff-other-lead = The learner is told that nothing they said is behind an offer. Less help later is agreed like anything else, and never starts by itself.
plan-staff-later = Begins on (empty: at once)
plan-staff-assistant = The learner’s own assistant, if they give it (name)
plan-staff-review = Look at the plan again on
plan-staff-review-stays = You have not met about the last plan. Its day stays: { $date }. You can pick an earlier day.
plan-staff-from = From { $date }
plan-staff-origin-as-asked = As asked
plan-staff-origin-different = Different
plan-staff-origin-offered = Offered
plan-staff-origin-duty = Duty
plan-staff-mark-by = { $said } ({ $maker })
plan-staff-mark-waiting = Waiting for { $name }’s answer
plan-staff-mark-answered = { $name } does not agree yet, { $date }: { $reply ->
    [different] wants it different
    [talk-first] wants to talk first
    [not-sure] is not sure
   *[other] not now
}
plan-staff-mark-agreed = { $name } agreed on { $date }
plan-staff-mark-reopened = { $name } changed their mind on { $date }: { $reply ->
    [different] wants it different
    [talk-first] wants to talk first
    [said-anew] sent something else
   *[other] is not sure
}
plan-staff-mark-taken-back = { $name } took the agreement back on { $date }
plan-staff-mark-taken-back-since = { $name } took the agreement back on { $date }. On { $since }: { $reply ->
    [different] wants it different
    [talk-first] wants to talk first
    [not-sure] is not sure
   *[other] not now
}
plan-staff-mark-answered-entered = { $name } does not agree yet, { $date }. Entered by { $by } { $way }
plan-staff-mark-agreed-entered = { $name } agreed on { $date }. Entered by { $by } { $way }, and asked again when { $name } comes alone
plan-staff-mark-reopened-entered = { $name } changed their mind on { $date }. Entered by { $by } { $way }
plan-staff-mark-taken-back-entered = { $name } took the agreement back on { $date }. Entered by { $by } { $way }
plan-staff-mark-taken-back-since-entered = { $name } took the agreement back on { $date }. Entered by { $by } { $way }, { $since }: { $reply ->
    [different] wants it different
    [talk-first] wants to talk first
    [not-sure] is not sure
   *[other] not now
}
plan-staff-paper = Enter answers from paper or a meeting
plan-staff-paper-lead = Each is shown as entered by you, and { $name } is asked again when they come alone.
plan-staff-paper-named = Enter the answer: { $where }
plan-staff-paper-how = How it was answered: { $where }
plan-staff-paper-held = { $where }: what is agreed now
plan-staff-from-paper = from paper
plan-staff-from-meeting = from a meeting
plan-staff-enter = Enter
plan-staff-duties = What the college must give
plan-staff-duties-lead = By law, for safety, or carried over. { $name } has not agreed to these, and they are never counted as agreed.
plan-staff-not-agreed = { $name } has not agreed to this
plan-staff-duty-add = Add a duty
plan-staff-duty-named = Add a duty for { $name }
plan-staff-basis = What it rests on
plan-staff-basis-ehc-plan = EHC plan
plan-staff-basis-safety = Safety
plan-staff-basis-best-interests = Best interests
plan-staff-basis-carried-over = Carried over
plan-staff-two-people = Takes two people at once
plan-staff-what-to-do = What to do if it is needed
plan-staff-duty-review = Look at it again on (by { $date })
plan-staff-duty-save = Save the duty
plan-staff-duty-by = Written by { $name } on { $since }. To be looked at again by { $date }
plan-staff-duty-overdue = Written by { $name } on { $since }. It should have been looked at again by { $date }
plan-staff-duty-two = Two people at once
plan-staff-duty-do = What to do: { $what }
plan-staff-again = Looked at again: it goes on until (by { $date })
plan-staff-again-save = Let it go on
plan-staff-again-named = Let it go on: { $where }
plan-staff-end = End it
plan-staff-end-named = End it: { $where }
plan-staff-versions = Every version
plan-staff-version = Plan { $number }, proposed by { $name } on { $date }, to be looked at again on { $review }
plan-staff-done-proposed = Proposed. { $name } is asked on their next visit.
plan-staff-done-duty = The duty is saved.
plan-staff-done-again = The duty goes on. It is looked at again on the day you gave.
plan-staff-done-ended = It is ended from today.
plan-staff-done-entered = The answer is entered.
plan-staff-done-no-reply = Pick what { $name } answered.
plan-staff-done-overtaken = Something changed before this was entered. Nothing was kept.
plan-staff-refused-no-presence = Say whether someone comes
plan-staff-refused-not-a-term = Pick a place and what is given
plan-staff-refused-nothing = Nothing new is proposed: say at least one thing that is not agreed already
plan-staff-refused-no-reason = Pick a reason
plan-staff-refused-reason-too-long = These words are too long
plan-staff-refused-not-asked = Nothing was asked here
plan-staff-refused-same-as-asked = This is the same as what was asked: pick “As asked”
plan-staff-refused-not-that-day = Give a day that fits: after today, and not too far away
plan-staff-refused-overtaken = Something changed while you wrote: what is here now is new, and what you typed is kept
plan-staff-refused-not-agreed = There is no agreement to take back
plan-staff-refused-decided = The learner decided otherwise here at the review. Propose something else, or offer the same with a reason why it stays
plan-staff-reasons-title = Reasons
plan-staff-reasons-lead = A line of a plan that differs from what was asked says one of these to the learner. Those Sayso comes with are in every language; your own are read as you write them, so keep them to one easy sentence.
plan-staff-reasons-kept = Saved
plan-staff-reasons-add = Add this reason
plan-staff-reasons-own = A reason of your own, in easy words (at most { $most } characters)
plan-staff-reasons-picture = Its picture, for whoever does not read
plan-staff-reasons-empty = Write the reason
plan-staff-reasons-on = Give it again
plan-staff-reasons-off = Give it no more
plan-staff-reasons-on-named = Give it again: { $reason }
plan-staff-reasons-off-named = Give it no more: { $reason }
plan-staff-reasons-ours = Ours
plan-staff-reasons-ended = Not given any more
plan-staff-reasons-always = Always given: the learner’s own decision
plan-staff-counts = In force, agreed by learners: { $asked } as asked, { $different } different, { $offered } offered where nothing was asked. Duties, which nobody agreed to: { $duties }.
plan-staff-counts-of = In force, agreed by { $name }: { $asked } as asked, { $different } different, { $offered } offered. Duties, not agreed: { $duties }.
plan-staff-to-do = Plans with something to do: { $count }. Changed their mind or do not agree: { $reopened }
plan-staff-to-do-reopened = Changed their mind: answer by { $date }
plan-staff-to-do-late = Changed their mind: was to be answered by { $date }
plan-staff-to-do-talk = { $count ->
    [one] Does not agree to one line
   *[other] Does not agree to { $count } lines
}
plan-staff-to-do-propose = Sent something new: propose
plan-staff-to-do-left = { $count ->
    [one] Asked about one place that no line answers
   *[other] Asked about { $count } places that no line answers
}
plan-staff-to-do-review-over = Review over: propose
plan-staff-to-do-review = To be looked at again
plan-staff-to-do-waiting = { $count ->
    [one] One line waits for them
   *[other] { $count } lines wait for them
}
plan-staff-when-named = { $when }: { $where }
plan-staff-answer-by = { $name } asked to change this plan on { $date }. Answer by { $by }: propose something new, or talk to { $name }.
plan-staff-answer-late = { $name } asked to change this plan on { $date }. It was to be answered by { $by }. { $second } answers now, and { $name } has been told so.
plan-staff-answer-late-nobody = { $name } asked to change this plan on { $date }. It was to be answered by { $by }.
plan-staff-to-do-mine = Not answered in time: yours to answer now
plan-staff-to-do-passed = Not answered in time: { $name } answers now
plan-staff-nowhere = Holds in no lesson any more: { $what }
plan-staff-nowhere-anew = Write it anew for another lesson
plan-staff-before-title = Lessons { $name } had before
plan-staff-before-since = Not in their week since { $date }
plan-staff-set-title = Answers to plans
plan-staff-set-lead = Learners are told by when a change of mind is answered. A complaint is never read by whoever proposed the plan.
plan-staff-set-days = Teaching days to answer a change of mind
plan-staff-set-wrong-days = Write a number of days from { $least } to { $most }.
plan-staff-set-complaints = Who hears that somebody is not happy with their plan
plan-staff-set-complaints-any = Whoever reads “Talk to someone” and did not propose it
plan-staff-set-advocate = Who finds an advocate
plan-staff-set-advocate-any = Whoever reads “Talk to someone” first
plan-staff-set-save = Keep this for { $site }
plan-staff-set-kept = Kept. It holds from now on.
plan-print-title = My plan: { $name }
    .symbol = plan
plan-print-on = As it is on { $date }.
    .symbol = plan
plan-print = My plan on paper
    .symbol = print
plan-did-week = In your next lessons
    .symbol = lesson
plan-did-no-one-comes = No one comes here yet:
    .symbol = no-one
plan-did-no-one = No one can come here yet:
    .symbol = no-one
plan-did-no-one-first-half = No one comes here for the first half yet:
    .symbol = no-one
plan-did-no-one-second-half = No one comes here for the second half yet:
    .symbol = no-one
plan-did-one-more = Someone comes here. We look for one more:
    .symbol = support-worker
plan-did-fewer = Not as many people come here as in your plan:
    .symbol = support-worker
plan-did-not-named = { $name } does not come here:
    .symbol = not-in
plan-did-not-same = You want the same person. { $name } does not come here:
    .symbol = same
plan-did-not-different = You want different people. Only { $name } comes:
    .symbol = different-helpers
plan-did-comes = { $name } comes here:
    .symbol = support-worker
plan-did-later = And more in the weeks after.
    .symbol = week
plan-did-more = This is not in your plan.
    .symbol = plan
plan-did-wrote = { $name } wrote why:
    .symbol = meaning
plan-did-no-reason = No one wrote why.
    .symbol = not-sure
plan-did-beside = Not in your plan
    .symbol = plan
plan-before-title = Lessons you had before
    .symbol = lesson
plan-before-lead = You do not have these lessons now. No one comes there for you.
    .symbol = no-one
plan-why-skill = { $count ->
    [0] { $name } does not know this: { $skills }.
    [one] One person does not know this: { $skills }.
   *[other] { $count } people do not know this: { $skills }.
}
    .symbol = helper-knows
plan-why-skills = { $count } people do not know all of this: { $skills }.
    .symbol = helper-knows
plan-why-elsewhere = { $count ->
    [0] { $name } is with someone else then.
    [one] One person is with someone else then.
   *[other] { $count } people are with someone else then.
}
    .symbol = someone-else
plan-why-not-free = { $count ->
    [0] { $name } is not free then.
    [one] One person is not free then.
   *[other] { $count } people are not free then.
}
    .symbol = time
plan-why-was-away = { $name } was not in when we looked for someone.
    .symbol = not-in
plan-why-away = { $count ->
    [0] { $name } is not in that day.
    [one] One person is not in that day.
   *[other] { $count } people are not in that day.
}
    .symbol = not-in
plan-why-not-in = { $count ->
    [0] { $name } does not work then.
    [one] One person does not work then.
   *[other] { $count } people do not work then.
}
    .symbol = week
plan-why-other-site = { $count ->
    [0] { $name } is at another place then.
    [one] One person is at another place then.
   *[other] { $count } people are at another place then.
}
    .symbol = trip
plan-why-full = { $count ->
    [0] { $name } helps as many people as they can.
    [one] One person helps as many people as they can.
   *[other] { $count } people help as many people as they can.
}
    .symbol = with-my-group
plan-why-hours = { $count ->
    [0] { $name } has no time left that week.
    [one] One person has no time left that week.
   *[other] { $count } people have no time left that week.
}
    .symbol = time
plan-why-break = { $count ->
    [0] { $name } has a break then.
    [one] One person has a break then.
   *[other] { $count } people have a break then.
}
    .symbol = break
plan-why-unknown = { $count ->
    [0] We do not know when { $name } works.
    [one] We do not know when one person works.
   *[other] We do not know when { $count } people work.
}
    .symbol = not-sure
plan-why-not-wanted = You said no to { $names } here.
    .symbol = not-wanted
plan-why-instead = { $name } has time then. We sent someone else.
    .symbol = someone-else
plan-why-instead-shares = { $name } has time then. The person who comes is with others here too.
    .symbol = someone-else
plan-why-instead-same = { $name } has time then. You want the same person. The one who comes also comes at other times.
    .symbol = same
plan-why-instead-different = Someone else has time then. We sent { $name }.
    .symbol = someone-else
plan-why-ask = { $name } can tell you why.
    .symbol = talk
plan-why-ask-nobody = Ask at the front desk why.
    .symbol = desk
plan-did-no-hour = The college has not said when this is. So no one can come yet.
    .symbol = time
plan-did-no-hour-trip = Trips have no set time. Staff plan who comes for each trip.
    .symbol = trip
