# People, as staff see them.

person-staff-here-as = { $name }, { $role }
person-who-said-what = Pwy ddywedodd beth
person-who-said-what-lead = Y newid diweddaraf gyntaf.
person-who-said-what-none = Nid oes neb wedi anfon dim eto.
person-filter-site = Safle
person-sent-on = Anfonwyd: { $date }
person-changed-on = Newidiwyd: { $date }
person-changed-what = Newidiwyd { $date }: { $what }
person-taken-back = Mae { $name } wedi tynnu’r atebion hyn yn ôl
person-taken-back-answer = { $about }: { $question }, { $date }
person-taken-back-note = Roedd ateb yma o’r blaen. Does dim ateb nawr: gofynnwch i { $name }.
person-taken-back-on = Tynnwyd yn ôl: { $date }
person-not-said = Heb ei ddweud eto
person-read = Darllen beth ddywedodd { $name }
person-deploy = Rhoi rhywun i helpu { $name }
person-sessions = Sesiynau
person-session = { $class }, { $when }
person-session-own = Atebion ei hun
person-session-all = Dywedwyd ar gyfer pob gwers
person-support-by = { $lsa } sy’n dod
person-support-none = Nid oes neb yn dod eto
person-back = Pwy ddywedodd beth
person-photo-of = { $name }

person-role-learner = dysgwr
person-role-lsa = { -lsa }
person-role-tutor = tiwtor
person-role-coordinator = cydlynydd
person-role-supporter = cefnogwr
person-role-administrator = gweinyddwr
person-role-safeguarding-lead = arweinydd diogelu
person-role-data-protection-officer = swyddog diogelu data

person-column-name = Enw
person-column-said = Beth a ddywedwyd
person-column-maker = Pwy ddywedodd hyn
person-column-lsas = Pwy sy’n dod
person-column-read = Wedi ei ddarllen
person-lsas = { $count ->
        [0] Nid oes neb yn dod eto
        [one] Un { -lsa }
       *[other] { -lsa(form: "start-many") }: { $count }
    }
person-unread = { $count ->
        [0] Mae pawb wedi ei ddarllen
        [one] Mae un heb ei ddarllen
       *[other] Mae { $count } heb ei ddarllen
    }
