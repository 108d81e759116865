# What the command that shows someone out says.

dismiss-done = { $name } may no longer come in as: { $roles }.
    Their sign-ins, unopened links and calendar addresses have ended.
dismiss-role = { $role } at { $site }
dismiss-left = They may still come in as: { $roles }.
dismiss-in-files = Your college’s files say this too. Please change the files. If not, the next import lets this person in again.
dismiss-unread = Learners left something for this person. It is unread, and nobody is next to read it. To have it answered, let the person in once more: sayso admit.
dismiss-refused-nobody = Nobody has the email “{ $what }”. Please give the email they come in with.
dismiss-refused-not-held = { $name } does not come in as that there. Their roles are: { $roles }.
dismiss-refused-nothing = { $name } has no role any more. Leave it as it is.
dismiss-failed = Nobody was shown out, because of a failure of ours. It is in the log.
