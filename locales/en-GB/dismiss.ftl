# What the command that shows someone out says.

dismiss-done = { $name } may no longer come in as: { $roles }.
    Their sign-ins, unopened links and calendar addresses have ended.
dismiss-role = { $role } at { $site }
dismiss-left = They may still come in as: { $roles }.
dismiss-in-files = The college’s own files said so. Take it out of them too, or the next import lets them in again.
dismiss-unread = Something that learners left for them is unread, and nobody is next to read it. Let them in once more to answer it: sayso admit.
dismiss-refused-nobody = Nobody has the email “{ $what }”. Give the one they come in with.
dismiss-refused-not-held = { $name } does not come in as that there. Their roles are: { $roles }.
dismiss-refused-nothing = { $name } comes in as nothing any more. Leave it as it is.
dismiss-failed = Nobody was shown out, because of a failure of ours. It is in the log.
