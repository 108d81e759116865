# What the command that shows someone out says.

dismiss-done = Ni chaiff { $name } ddod i mewn mwyach fel: { $roles }.
    Mae mewngofnodion y person, y dolenni heb eu hagor a’r cyfeiriadau calendr wedi dod i ben.
dismiss-role = { $role }, { $site }
dismiss-left = Caiff y person ddod i mewn o hyd fel: { $roles }.
dismiss-in-files = Mae ffeiliau’r coleg yn dweud hyn hefyd. Newidiwch y ffeiliau. Fel arall bydd y mewnforio nesaf yn gadael y person i mewn eto.
dismiss-unread = Mae dysgwyr wedi gadael rhywbeth i’r person hwn. Nid yw wedi’i ddarllen, ac nid oes neb nesaf i’w ddarllen. I’w ateb, gadewch y person i mewn unwaith eto: sayso admit.
dismiss-refused-nobody = Nid yw’r e-bost “{ $what }” gan neb. Rhowch yr e-bost y mae’r person yn ei ddefnyddio.
dismiss-refused-not-held = Nid yw { $name } yn dod i mewn felly yno. Dyma’r rolau: { $roles }.
dismiss-refused-nothing = Nid oes gan { $name } rôl mwyach. Gadewch bethau fel y maent.
dismiss-failed = Ni ddaeth dim i ben, oherwydd ein methiant ni. Mae yn y log.
