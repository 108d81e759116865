# What the command that makes cards says.

card-done = The card of { $name } is in { $file }. Their former cards no longer work.
card-refused-learner = No learner has the id “{ $what }”.
card-refused-address = The public address is too long for a code.
card-refused-write = The picture could not be written: { $what }
card-failed = The card was not made, because of a failure of ours. It is in the log.
