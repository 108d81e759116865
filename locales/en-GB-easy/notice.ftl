# Notices: an email that says there is something new, and pages that say when one was not sent.

notice-subject = There is something new for you in Sayso
    .symbol = message
notice-body = There is something new for you in Sayso.

    { $link }
    .symbol = message
notice-late = An email to you was not sent. What is new is here.
    .symbol = message
notice-to = We send it to { $email }.
    .symbol = emails
notice-no-email = We do not know your email. No email can come to you yet. Ask the front desk to add it.
    .symbol = desk

notice-staff-late = An email to you was not sent: it was due on { $date } at { $time }. What is new is on your pages here.
notice-staff-late-others = { $count ->
        [one] Emails to one person of your sites were not sent, since { $date } at { $time }. Tell them yourself what cannot wait, and ask whoever runs this server to look at “sayso doctor”.
       *[other] Emails to { $count } people of your sites were not sent, since { $date } at { $time }. Tell them yourself what cannot wait, and ask whoever runs this server to look at “sayso doctor”.
    }
notice-staff-always = It says that something is new, and nothing of what. When a learner wants to talk to you, it always comes at once.
