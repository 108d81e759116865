# A learner's say: the first page, before the questions, checking, sending, taking back.

statement-home-title = My support
    .symbol = say
statement-home-lead = Say what help you want, when and from whom. You can change it on any day.
    .symbol = change
statement-all-lessons = All my lessons
    .symbol = all-lessons
statement-all-lessons-lead = This is for every lesson in your week with no answers of its own.
    .symbol = all-lessons
statement-my-week = My week
    .symbol = week
statement-my-week-lead = Pick a lesson if you want something different there.
    .symbol = lesson
statement-no-week = There are no lessons in your week.
    .symbol = week
statement-lesson = { $class }
    .symbol = lesson

# Where one lesson, or the whole say, stands.
statement-state-not-started = Not started
    .symbol = not-started
statement-state-draft = Started
    .symbol = started
statement-state-ready = Ready to send
    .symbol = ready-to-send
statement-state-sent = Sent
    .symbol = sent
statement-state-taken-back = Taken back
    .symbol = taken-back
statement-sent-on = You sent this on { $date }.
    .symbol = sent
statement-not-sent-yet = This is not sent yet.
    .symbol = ready-to-send
statement-go-on = Go on with my answers
    .symbol = continue
statement-go-check = Look at my answers
    .symbol = check

# Before the questions (R48).
statement-before-title = Say what help you want in all your lessons
    .symbol = say
statement-before-title-named = Say what help you want in { $lesson }
    .symbol = say
statement-before-what = We ask you a few questions. You pick the answers that are right for you.
    .symbol = which-activity
statement-before-long = It takes about 5 minutes.
    .symbol = time
statement-before-stop = You can stop at any time, and we keep your answers.
    .symbol = stop
statement-before-who = No one else can see your answers before you send them.
    .symbol = who-can-see
statement-before-kept = Answers that you do not send are kept for 90 days.
    .symbol = term
statement-before-start = Start
    .symbol = at-start

# Check page (R43).
statement-check-title = Check what you said. Then send it.
    .symbol = check
statement-check-nothing = You have not said anything yet.
    .symbol = not-started
statement-check-who = When you send it, these people can see it:
    .symbol = who-can-see
statement-check-who-helpers = The { -lsa } who comes to your lesson
    .symbol = support-worker
statement-check-add = Answer more questions
    .symbol = which-activity
statement-send = Send it
    .symbol = send
statement-send-refused = There is nothing to send yet. Answer a question first.
    .symbol = trouble
statement-already-done = This is sent or changed on another page. Look at it here.
    .symbol = trouble

# After sending (R46).
statement-sent-title = You sent it
    .symbol = sent
statement-sent-who = These people can see it:
    .symbol = who-can-see
statement-sent-next = What happens next
    .symbol = next
statement-sent-next-reader = { $name } reads it on the next college day.
    .symbol = message
statement-sent-next-helper = Your { -lsa } reads it before your lesson.
    .symbol = support-worker
statement-sent-change = You can change your answers or take them back on any day.
    .symbol = change
statement-change = Change it
    .symbol = change
statement-print = To keep it on paper, print this page.
    .symbol = print
statement-you-said = You said
    .symbol = say

# Taking back (R45).
statement-take-back = Take it back
    .symbol = take-back
statement-take-back-title = Take back what you sent
    .symbol = take-back
statement-take-back-lead = Staff can then no longer read it. They see that you took it back.
    .symbol = who-can-see
statement-take-back-keep = Leave it as it is
    .symbol = keep
statement-taken-back-title = You took it back
    .symbol = taken-back
statement-taken-back-lead = Staff can no longer read it. You can say it again on any day.
    .symbol = change

# Who made an answer, said to the learner.
statement-maker-myself = You said this on your own.
    .symbol = on-my-own
statement-maker-with-help = { $name } helped you say this.
    .symbol = help
statement-maker-written-for-me = { $name } wrote this for you.
    .symbol = writing-for-me

# For staff: the learner's own words, and who made them.
statement-staff-title = What { $name } said
statement-staff-said-on = Said on { $date }
statement-staff-changed-on = Changed on { $date }
statement-staff-for-all-lessons = Said for all lessons
statement-staff-for-session = Said for { $session }
statement-staff-for-activity = { $activity }
statement-staff-nothing = { $name } has not said anything yet. Ask { $name }.
statement-staff-taken-back = { $name } took this back on { $date }. Ask { $name }.
statement-staff-maker-myself = Said by { $name } themself
statement-staff-maker-with-help = Said by { $name } with help from { $helper }
statement-staff-maker-written-for-me = Written for { $name } by { $helper }
statement-staff-someone-parent-or-carer = a parent or carer
statement-staff-someone-friend = a friend
statement-staff-someone-support-worker = a { -lsa }
statement-staff-someone-teacher = a teacher
statement-staff-someone-someone-else = someone else
statement-staff-someone-named = { $name } ({ $relation })
statement-staff-demo = Demonstration
