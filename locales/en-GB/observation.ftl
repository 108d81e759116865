# What staff saw of a learner, as the learner reads it.

observation-title = What staff saw
    .symbol = look
observation-lead = Staff saw this. You did not say it.
    .symbol = look
observation-by = { $name } saw this. { $date }.
    .symbol = person
observation-in-all-lessons = { $question }, in all your lessons
    .symbol = all-lessons
observation-in-lesson = { $question }, in { $lesson }
    .symbol = lesson
observation-in-one-lesson = { $question }, in one lesson
    .symbol = lesson
observation-not-right = This is not right
    .symbol = show-no
observation-not-right-named = This is not right: { $question }. { $name }.
    .symbol = show-no
observation-disputed = You said this is not right. Staff can see that.
    .symbol = say
observation-right = This is right
    .symbol = show-yes
observation-right-named = This is right: { $question }. { $name }.
    .symbol = show-yes

# As staff read and write it.
observation-staff-we-saw = We saw
observation-staff-not-said = Seen by staff. { $name } did not say this.
observation-staff-by = { $author }, { $date }, { $where }
observation-staff-disputed = Check with me: { $name } says this is not right
observation-staff-take-back = Take back
observation-staff-take-back-named = Take back: { $question }
observation-staff-say = Say what you saw of { $name }
observation-staff-pick-title = What did you see of { $name }?
observation-staff-lead = It is kept apart from what { $name } says, with your name. { $name } can read it, and can say that it is not right.
observation-staff-form-title = { $name }: what you saw of “{ $question }”
observation-staff-where = Where you saw it
observation-staff-all-lessons = In all lessons
observation-staff-what = What you saw
observation-staff-save = Save what I saw
observation-staff-no-where = Say where you saw it
observation-staff-nothing = Pick what you saw
