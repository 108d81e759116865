# Notices: an email that says there is something new, and pages that say when one is late.

notice-subject = Mae rhywbeth newydd i ti yn Sayso
    .symbol = message
notice-body = Mae rhywbeth newydd i ti yn Sayso.

    { $link }
    .symbol = message
notice-late = Ni chafodd e-bost i ti ei anfon. Mae beth sy’n newydd yma.
    .symbol = message
notice-to = Rydyn ni’n ei anfon i { $email }.
    .symbol = emails
notice-no-email = Dydyn ni ddim yn gwybod dy e-bost. Does dim e-bost yn gallu dod atat ti eto. Gofynna wrth y ddesg flaen am ei ychwanegu.
    .symbol = desk

notice-staff-late = Ni chafodd e-bost i chi ei anfon: roedd i fod i fynd ar { $date } am { $time }. Mae beth sy’n newydd ar eich tudalennau yma.
notice-staff-late-others = { $count ->
        [one] Ni chafodd e-byst i un person o’ch safleoedd eu hanfon, ers { $date } am { $time }. Dywedwch eich hun beth na all aros, a gofynnwch i bwy bynnag sy’n rhedeg y gweinydd edrych ar “sayso doctor”.
       *[other] Ni chafodd e-byst i { $count } o bobl o’ch safleoedd eu hanfon, ers { $date } am { $time }. Dywedwch eich hun beth na all aros, a gofynnwch i bwy bynnag sy’n rhedeg y gweinydd edrych ar “sayso doctor”.
    }
notice-staff-always = Mae’n dweud bod rhywbeth newydd, a dim o beth. Pan mae dysgwr eisiau siarad â chi, mae’n dod ar unwaith bob tro.
