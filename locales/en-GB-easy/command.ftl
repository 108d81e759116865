# What the command line says of itself.

command-about = Sayso: support on the learner’s say-so.
command-after = Settings are read from sayso.toml and from the environment (SAYSO_LISTEN and so on). “sayso doctor” says what is wrong.
command-usage = Usage:
command-commands = Commands
command-options = Options
command-help = Says how to use this
command-version = Says which version this is
command-config = The file of settings, in place of ./sayso.toml
command-serve = Serves the pages until told to stop
command-now = Stops the clock at an instant, such as 2026-11-23T09:00:00Z; only for the demo college
command-demo = Fills an empty data folder with a made-up college, and prints who can come in
command-demo-serve = Serves it as well
command-demo-learners = A demo college of so many learners, 40 to 900, with a term behind it; without this, the 40 everyone is shown
command-import = Takes in the college’s own files: people, timetable, photos
command-import-folder = The folder the files are in
command-import-files = What the folder holds:
      one .zip of OneRoster 1.1 in bulk: manifest, orgs, academicSessions, courses, classes, users, enrollments
      support.csv               sourcedId of each learner who has support; nobody else’s data is kept. It may have an email
                                of theirs, where they are told of what is new once they ask for it
      NAME.ics, any number      the timetable. Whose lesson an event is: X-CLASS-ID or a category or the first word of
                                its title, against sourcedId and classCode of a class
      photos/SOURCEDID.jpg      or .png
    and, where there are any:
      lsas.csv                  sourcedId, paid, hours, monday to friday; saturday, sunday, breakMinutes, breakFrom, breakTo,
                                otherSites, skills
      travel.csv                from, to, minutes: how far sites are apart
      support_in_place.csv      sourcedId, where, presence, author, date, review; amount, nearness, skills, basis, whatToDo,
                                twoPeople
    Everything that is wrong is told at once, by file, line and column; then nothing is kept.
command-import-dry-run = Says what would change, and changes nothing
command-import-end-many = Goes on though more than one in ten people or sessions of a site would end
command-admit = Lets someone in, and prints a link that signs them in once
command-admit-email = Their email address; an imported person with it is that person
command-admit-role = What they may come in as: { $roles }
command-admit-site = Where, by name or id; again for each site. Without it, everywhere
command-admit-name = Their name, where they were not imported
command-dismiss = Ends what someone may come in as. Their sign-ins, links and calendars stop working
command-dismiss-email = Their email address
command-dismiss-role = Which of their roles. Without it, every one
command-dismiss-site = Where, by name or id; again for each site. Without it, everywhere
command-card = Makes learners’ cards to print; their former cards stop working
command-card-sourcedid = The college’s own ids of the learners
command-solve = Deploys a week written in a file: who is where, for whom. The answer goes to the output, progress to the errors
command-solve-instance = The week: LSAs, sessions, learners and what was agreed
command-solve-seconds = When to stop, 5 without it; Ctrl-C stops sooner. Either way the best so far is written
command-solve-seed = The same seed leads to the same answers, 1 without it
command-solve-work = Stops after so many steps in place of a time; then the answer is the same to the byte, and says no seconds
command-solve-published = An answer people were told of, to be changed as little as can be
command-solve-absent = Someone who is away all week; again for each
command-solve-progress = { $seconds } s, { $steps } steps: cost { $cost }, bound { $bound }, unmet { $unmet }
command-solve-unread = { $file } cannot be read: { $what }. Name a file this user may read.
command-solve-misshapen = { $file } is not of the shape expected: { $what }.
command-solve-repeated = { $file }: { $place }: “{ $what }” stands there for the second time. Expected: each once.
command-solve-unknown = { $file }: { $place }: nothing is called “{ $what }”. Expected: an id from the lists of the week, and a session where that learner has a demand.
command-solve-day = { $file }: { $place }: there is no day { $what }. Expected: 0 for Monday to 6 for Sunday.
command-solve-times = { $file }: { $place }: from and to are { $what }. Expected: minutes after midnight, the second later than the first, 1440 at most.
command-solve-nobody = --absent: no LSA of the week is called “{ $what }”.
command-solve-number = --{ $option }: “{ $what }” is no such number. Expected: a whole number, 0 or more; for seconds also a part of one.
command-solve-failed = The week could not be deployed: { $what }.
command-migrate = Brings the database’s schema up to date
command-migrated = The schema is up to date.
command-doctor = Says what is wrong with this installation, and how to mend it
command-serving = Sayso is at { $where }
command-refused-email = “{ $what }” is not an email address. We need one like dana.okoro@college.example.
command-refused-role = “{ $what }” is not a role. The roles are: { $known }.
command-refused-site = No site has the name or the id “{ $what }”. The sites are: { $known }.
command-refused-no-sites = No site is known yet. Import the college’s files first.
command-failed-data-dir = The data folder cannot be made: { $what }. Set data_dir to a folder this user may write to.
command-failed-database = The database cannot be opened: { $what }. Set database_url to one that can, or start it.
command-failed-schema = Another Sayso made this database: step { $what } of its schema is not one of ours. Use that version, bring back a copy made before it, or begin anew with an empty database: “sayso demo” or “sayso import”.
command-failed-storage = The database failed: { $what }. Nothing of this command was kept. Run it again; if it fails again, “sayso doctor” says what is wrong.
command-failed-listen = Sayso cannot listen there: { $what }. Stop what uses that address, or set listen to another.
command-failed-now = “{ $what }” is not an instant. Write one such as 2026-11-23T09:00:00Z.
command-failed-now-real = The clock can be stopped only for the demo college, and this data folder holds a real one. Leave --now out.
command-failed-import-demo = This data folder holds the demo college. Nothing was imported. Set data_dir (or SAYSO_DATA_DIR) to an empty folder. If you set database_url, set it to an empty database.
command-failed-start = Sayso cannot start: { $what }. Mend that and start it again; “sayso doctor” says what else is wrong.
