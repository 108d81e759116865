# What the command that lets someone in says.

admit-done = { $name } may come in as { $role } at { $sites }.
    This link signs them in once, within seven days. Give it to nobody else:
    { $link }
admit-new-learner = { $name } is a new learner, without lessons: no learner of the files has this email. For one who was imported, end this with “sayso dismiss”, put the email into support.csv, and print a card: sayso card SOURCEDID.
admit-nothing-yet = Sayso has no pages for this role yet: the link leads to a page that says so.
admit-known = This email belongs to { $name }, who is here already as { $roles }. They have this role too now.
admit-refused-name = “{ $what }” cannot be kept as a name. A given and a family name of at most { $most } characters each, without control characters, are expected.
admit-refused-unnamed = “{ $what }” does not say what this person is called. Give their name with --name.
admit-failed = Nobody was let in, because of a failure of ours. It is in the log.
