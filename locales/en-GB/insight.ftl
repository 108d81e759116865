# How the questions do with people, as the coordinator sees it.

insight-questions-title = How the questions do
insight-questions-lead = How often people are not sure, go back, change an answer or have help, at each question. People of all sites, counted without names, up to { $date }.
insight-questions-how = Each person is counted once for each thing, however often it happens. Fewer than { $fewest } people give no figure, and the figures move once a week, so that nobody can be picked out. Going back is counted where the page’s own way back is used, not a browser’s.

insight-version = Version { $version }, since { $date } { $year }. { $changed }
insight-changed-first = The first version.
insight-changed-nothing-to-say = One more answer: nothing, or no one.
insight-changed-says-when = The question says that it is about the end of term.
insight-untried = Not tried with people yet
insight-tried-aac-users = Tried with { $people } learners who use symbols or a communication aid, { $date } { $year }
insight-tried-switch-users = Tried with { $people } learners who use switches or eye gaze, { $date } { $year }
insight-tried-screen-reader-users = Tried with { $people } learners who use a screen reader, { $date } { $year }
insight-tried-learners = Tried with { $people } learners, { $date } { $year }
insight-tried-staff = Tried with { $people } staff, { $date } { $year }
insight-too-few = Not enough people yet
insight-own-words = In the college’s own words, number { $number }
insight-shipped-words = In the words it came with

insight-most-none = None of this happened to any of { $people } people.
insight-most-not-sure = Most often people are not sure: { $of } of { $people }.
insight-most-went-back = Most often people go back to it: { $of } of { $people }.
insight-most-changed = Most often people change their answer: { $of } of { $people }.
insight-most-with-help = Most often people answer with help: { $of } of { $people }.

insight-sign-not-sure = Not sure
insight-sign-went-back = Went back to it
insight-sign-changed = Changed their answer
insight-sign-with-help = Answered with help
insight-of = { $of } of { $people }
insight-as-table = Show as table: { $question }
insight-column-sign = What happened
insight-column-of = To how many
insight-column-people = Of how many
