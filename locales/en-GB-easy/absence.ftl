# Not in: from which day to which, and never why.

absence-title = I am not in
absence-title-of = { $name } is not in
absence-lead = Say from which day to which. Nobody asks why, and it is kept nowhere.
absence-from = From
absence-to = To, and including
absence-mark = Mark these days
absence-wrong-from = Enter a real first day
absence-wrong-to = Enter a real last day
absence-wrong-over = The first day must be today or later
absence-wrong-ends-first = The last day must not be before the first
absence-wrong-too-long = At most a year at once: the last day can be { $date } or before
absence-marked = Marked
absence-row = { $from } to { $to }
absence-take-back = In after all: { $from } to { $to }
absence-take-back-day = In after all: { $from }
absence-in-again = In from now on
absence-mistaken = This was a mistake: not away on any day
absence-done-marked = Marked. The coordinator sees it at once.
absence-done-marked-of = Marked: { $name } is not in on these days.
absence-done-back = Taken back.
absence-done-in-again = In from now on. Days that are over stay marked.
absence-today = You are marked as not in today.
absence-weeks = Weeks planned again
