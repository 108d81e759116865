# What the doctor found, and how to mend it.

doctor-mark-fine = [ fine ]
doctor-mark-look = [ look ]
doctor-mark-wrong = [WRONG ]
doctor-config = The settings hold.
doctor-folder = The data folder { $what } can be written to.
doctor-no-folder = There is no data folder { $what } yet. “sayso serve”, “sayso import” or “sayso demo” makes it.
doctor-folder-not-made = The data folder cannot be made: { $what }. Set data_dir to a folder this user may write to.
doctor-folder-not-writable = The data folder cannot be written to: { $what }. Give it to the user Sayso runs as (chown), or set data_dir to another.
doctor-folder-open = Others on this machine can read { $what }, and learners’ answers are in it. Close it: chmod 700 { $what }
doctor-room = { $what } MiB are free on its disk.
doctor-little-room = Only { $what } MiB are free on the data folder’s disk. Make room before saves are refused.
doctor-clock = By this machine it is { $what }.
doctor-clock-behind = By this machine it is { $what }, which is in the past. Set its clock (timedatectl set-ntp true).
doctor-no-site = The pages have no styles or symbols: this binary was built before its site. Build it with “make build”.
doctor-no-database = There is no database yet. “sayso serve”, “sayso import” or “sayso demo” makes it.
doctor-database-away = The database cannot be reached: { $what }. Start it, or set database_url to where it is.
doctor-database-silent = No database answers at { $what }. Start PostgreSQL there, or set database_url to where it is.
doctor-demo = This holds the demo college, whose people are invented. For a real one, set data_dir to an empty folder.
doctor-schema = The database’s schema is up to date.
doctor-schema-behind = Steps that the database’s schema lacks: { $what }. Back it up, then run “sayso migrate”.
doctor-schema-unknown = Another Sayso made this database: step { $what } of its schema is not one of ours. Use that version, bring back a copy made before it, or begin anew with an empty database: “sayso demo” or “sayso import”.
doctor-writes = The database takes writes.
doctor-no-writes = The database takes no writes: { $what }. Look at its disk and its owner.
doctor-audit = Every chain of the audit verifies.
doctor-audit-broken = The audit was changed by hand; first bad row of each chain: { $what }. Keep a copy as it is, and tell the data protection officer.
doctor-mail = The mail server { $what } takes emails.
doctor-mail-away = The mail server does not answer, or does not let Sayso in: { $what }. Look at smtp_url, its name and its password.
doctor-no-mail = Sayso sends no emails: people see what is new on their own pages alone. Set smtp_url and mail_from to tell them.
doctor-sum = { $count ->
    [0] Nothing is wrong.
    [one] One thing is wrong.
   *[other] { $count } things are wrong.
}
