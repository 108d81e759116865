# What the command that makes cards says.

card-done = The card of { $name } is in { $file }. Their former cards no longer work.
card-refused-learner = No learner has the id “{ $what }”. We need the sourcedId of a student in support.csv. Import that file first.
card-refused-address = The public address is too long for a code. Please set public_url to a shorter one.
card-refused-write = The picture could not be written: { $what }. The old card still works. Please let this user write to that folder. Then run this again.
card-refused-lost = The card was made, but its picture could not be written: { $what }. The old card does not work now. Please let this user write to that folder. Then run this again.
card-failed = The card was not made, because of a failure of ours. It is in the log.
