# That a session is off for the day, or a learner is not there.

called-off-title = For this day
called-off-off = This session is off
called-off-on = This session is on after all
called-off-not-here = { $name } is not here
called-off-here = { $name } is here after all
called-off-is-not-here = { $name } is not here.
called-off-is-off = This session is off. Whoever was to come is free then.
called-off-is-on = { $name } is here, and this session is on.
called-off-free = free
called-off-you-are-free = You are free then. The coordinator sees it, and may ask you to come to someone else.
called-off-row-not-here = { $name } is not at { $meeting }.
called-off-row-off = { $meeting } is off.
