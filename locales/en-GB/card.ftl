# What the command that makes cards says.

card-done = The card of { $name } is in { $file }. Their former cards no longer work.
card-refused-learner = No learner has the id “{ $what }”. The sourcedId of a student in support.csv is expected, once it was imported.
card-refused-address = The public address is too long for a code. Set public_url to a shorter one.
card-refused-write = The picture could not be written: { $what }. The former card still works. Let this user write to that folder, and run this again.
card-refused-lost = The card was made, but its picture could not be written: { $what }. The former card no longer works. Let this user write to that folder, and run this again.
card-failed = The card was not made, because of a failure of ours. It is in the log.
