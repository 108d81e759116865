# Not in: from which day to which, and never why.

absence-title = I am not in
absence-title-of = { $name } is not in
absence-lead = Say from which day to which. Nobody asks why, and it is kept nowhere.
absence-from = From
absence-to = To, and including
absence-mark = Mark these days
absence-wrong = Enter two real dates: the first today or later, the last not before the first
absence-marked = Marked
absence-row = { $from } to { $to }
absence-take-back = In after all: { $from } to { $to }
absence-done-marked = Marked. The coordinator sees it at once.
absence-done-back = Taken back.
absence-weeks = Weeks planned again
