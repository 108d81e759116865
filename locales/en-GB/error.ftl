# What is said when a page cannot be shown.

error-not-found-title = This page is not here
    .symbol = lost
error-not-found-lead = Nothing you said is lost. Go back to your first page.
    .symbol = home
error-not-found-staff-lead = Its address may be wrong, or it may be of somebody you do not work with.
error-not-understood-title = We could not read what was sent
    .symbol = trouble
error-not-understood-lead = Nothing was changed. Go back and try again.
    .symbol = change
error-too-many-title = Wait a little
    .symbol = break
error-too-many-lead = Too many people are using this at once. Try again in one minute.
    .symbol = break
error-failed-title = This page does not work now
    .symbol = mend
error-failed-lead = This is our mistake, not yours. What you sent before is safe.
    .symbol = keep
error-home = Go to my first page
    .symbol = home
