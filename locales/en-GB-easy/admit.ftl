# What the command that lets someone in says.

admit-done = { $name } may come in as { $role } at { $sites }.
    This link signs them in once, within seven days. Give it to nobody else:
    { $link }
admit-new-learner = { $name } is a new learner with no lessons. No learner from your files has this email. For a learner from your files, end this with “sayso dismiss”. Put the email in support.csv. Then print a card: sayso card SOURCEDID.
admit-nothing-yet = Sayso has no pages for this role yet: the link leads to a page that says so.
admit-known = This email belongs to { $name }, who is here already as { $roles }. They have this role too now.
admit-refused-name = “{ $what }” cannot be kept as a name. We need a first name and a last name. Each can have up to { $most } characters, and no hidden ones.
admit-refused-unnamed = “{ $what }” does not say what this person is called. Please give their name with --name.
admit-failed = Nobody was let in, because of a failure of ours. It is in the log.
