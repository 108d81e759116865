# The college's own words. Change the first term to the name your college gives a learning support assistant.

-lsa =
    { $form ->
       *[one] support worker
        [many] support workers
        [start] Support worker
        [start-many] Support workers
    }

college-title = The college
college-questions = What we ask
college-questions-note = Which questions learners are asked, where, and in which order.
college-questions-title = What we ask
college-questions-lead = Tick where each question is asked. One that is ticked nowhere is switched off: nobody new is asked it, and whoever answered it keeps their answer. Every page asks by this from its next opening.
college-questions-short = The questions about all lessons are the short road, which every learner meets first: { $asked } of { $most } at most, with the first, which is always asked.
college-questions-too-long = This would make the short road longer than { $most } questions. Untick another question for all lessons first.
college-questions-as-it-came = Ask everything as it came
college-questions-off = Switched off: asked nowhere.
college-questions-is-off = Switched off
college-questions-reworded = In our own words
college-questions-reword = Say “{ $question }” in our own words
college-questions-where = Where to ask “{ $question }”
college-questions-where-all-lessons = About all lessons
college-questions-where-lesson = About one lesson
college-questions-where-time = About a time that is no lesson
college-questions-where-activity = About each activity and its small steps
college-questions-where-me = About the learner
college-questions-save = Save: { $question }
college-questions-save-short = Save
college-questions-earlier = Earlier
college-questions-earlier-named = Earlier: { $question }
college-questions-later = Later
college-questions-later-named = Later: { $question }
college-working-week = Who works when
college-working-week-note = Hours, days, other sites and skills of everyone who supports.
college-day-plan = The day of each site
college-day-plan-note = Coming in, break, lunch and going home: which of them a site has, and when.
college-day-plan-title = The day of each site
college-day-plan-lead = Tick what the day has beside lessons, and say from when till when. Learners of the site can say what help they want then, and somebody can be sent to it. Moving between rooms may stay without an hour, and trips have none: your week says who agreed to help then. What a learner said of a time that is not ticked any more is kept.
college-day-plan-as-it-came = Nobody has said yet. Until then learners are offered all of these, with no hour.
college-day-plan-has = The day has it
college-day-plan-from = From
college-day-plan-to = Until
college-day-plan-save = Save the day of { $site }
college-day-plan-saved = Saved: the day of { $site }. Learners see it on their next page.
college-day-plan-no-time = Tick one time or more
college-day-plan-from-missing = { $time }: say from when
college-day-plan-from-or-empty = { $time }: say from when, or leave both empty
college-day-plan-to-missing = { $time }: say until when
college-day-plan-to-or-empty = { $time }: say until when, or leave both empty
college-day-plan-hours-missing = { $time }: say from when till when, or untick it
college-day-plan-unreadable = { $time }: write it as 10:30
college-day-plan-ends-first = { $time }: the end must be after the start
college-words = Our own words
college-words-note = What learners read, in the words of this college. Your word for a support worker too.
college-questions-do = How the questions do
college-questions-do-note = How often people are not sure, go back, change an answer or have help. No names.
college-talk = Who reads “Talk to someone”
college-talk-note = The people, the hours, and who is next
college-reasons = Reasons
college-reasons-note = What learners are told when they are offered something else than they asked for.
college-plan-reviews = Plan reviews
college-plan-reviews-note = What the review of a plan asks, beside what the learner decides.
college-languages = Languages
college-languages-note = Which languages can be picked beside English, and who has checked their words.
college-languages-title = Languages
college-languages-lead = A language that is switched on can be picked in the settings, before signing in too. Until people who speak it have checked and signed each of its files, every page in it says so, and no browser picks it by itself.
college-languages-english = English and English in easy words are always there. Whoever chose a language that is switched off reads English in easy words.
college-languages-signed = Checked and signed: { $signed } of { $files } files
college-languages-unchecked = Every page in it says that it is not checked.
college-languages-on = Switched on
college-languages-off = Switched off
college-languages-switch-on = Switch on: { $language }
college-languages-switch-off = Switch off: { $language }
college-plans = Answers to plans
college-plans-note = How soon a change of mind is answered, who hears a complaint, who finds an advocate.
