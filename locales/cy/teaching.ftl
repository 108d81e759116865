# What a tutor sees of their sessions, and what they write of them.

teaching-today = Yn ôl i heddiw
teaching-after = Nesaf: { $date }
teaching-nothing = Nid ydych yn dysgu unrhyw sesiwn yn yr wythnosau nesaf.
teaching-supported = { $count ->
        [0] Nid oes gan unrhyw ddysgwr gymorth
        [one] Mae gan un dysgwr gymorth
       *[other] Mae gan { $count } o ddysgwyr gymorth
    }
teaching-comes = Pwy sy’n dod i gynorthwyo
teaching-nobody = Does neb yn dod i gynorthwyo yn y sesiwn hon.
teaching-write = Ysgrifennu ar gyfer beth mae’r sesiwn hon
teaching-change = Newid ar gyfer beth mae’r sesiwn hon
teaching-title = Ar gyfer beth mae { $class }
teaching-lead = Mae pawb sy’n dod i gynorthwyo yn darllen hyn cyn y sesiwn. Ysgrifennwch am y dosbarth, nid am un dysgwr.
teaching-aim = Ar gyfer beth mae’r sesiwn hon
teaching-aim-hint = Beth fydd y dosbarth yn ei wneud, a beth mae i’w ddysgu.
teaching-support = Beth hoffwn i’r cymorth ei wneud
teaching-support-hint = Mae sefyll yn ôl yn cyfrif hefyd.
teaching-holds = Pryd mae hyn yn dal?
teaching-every-time = Bob wythnos, nes iddo gael ei newid
teaching-this-time = Dim ond ar { $date }
teaching-save = Cadw hwn
teaching-too-long = Ysgrifennwch { $most } o nodau ar y mwyaf: mae’n cael ei ddarllen mewn coridor.
teaching-by-every-time = Ysgrifennodd { $name } hyn ar { $date }, ar gyfer pob wythnos.
teaching-by-this-time = Ysgrifennodd { $name } hyn ar { $date }, ar gyfer y diwrnod hwn yn unig.
teaching-meanwhile = Ysgrifennodd { $name } yma yr un pryd â chi. Mae eu geiriau nhw uwchben y blychau, a’ch rhai chi ynddyn nhw o hyd: cadwch eich rhai chi, neu eu newid.
teaching-plans = Yr hyn y cytunon nhw arno
teaching-with = Mae { $lsas } yn dod ar gyfer { $name }.
teaching-nobody-for = Does neb yn dod ar gyfer { $name } yma.
teaching-marked = Gofynnwyd am newid
teaching-print = Argraffu’r cynlluniau (PDF)
teaching-changed = Cymorth wedi newid
teaching-changed-title = Mae pwy sy’n dod i’ch sesiynau wedi newid: { $count }
teaching-shifted = Amser neu ystafell newydd
