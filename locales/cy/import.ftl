# What `sayso import` says to whoever typed it.

import-at-file = { $file }: { $what }
import-at-line = { $file }, llinell { $line }: { $what }
import-at-column = { $file }, llinell { $line }, colofn { $column } ({ $name }): { $what }
import-at-property = { $file }, llinell { $line }, { $name }: { $what }

import-problems = { $count ->
        [one] 1 peth i’w gywiro. Ni chafodd dim byd ei fewnforio.
        [two] { $count } beth i’w cywiro. Ni chafodd dim byd ei fewnforio.
        [few] { $count } pheth i’w cywiro. Ni chafodd dim byd ei fewnforio.
        [many] { $count } pheth i’w cywiro. Ni chafodd dim byd ei fewnforio.
       *[other] { $count } peth i’w cywiro. Ni chafodd dim byd ei fewnforio.
    }
import-problem-missing = nid yw’r ffeil hon yno. Ychwanegwch hi.
import-problem-second = mae dau o’r rhain. Cadwch un.
import-problem-unreadable = nid oedd modd i ni ddarllen hwn ({ $found }). Gwnewch yn siŵr bod y defnyddiwr hwn yn cael ei ddarllen, neu allforiwch ef eto.
import-problem-too-large = rhy fawr. Gall fod hyd at { $most } MiB.
import-problem-too-many = gormod. Gall fod hyd at { $most }.
import-problem-not-zip = nid ffeil zip yw hon. Mae angen zip o ffeiliau CSV OneRoster 1.1 arnon ni.
import-problem-not-utf8 = cadwch y ffeil hon fel UTF-8.
import-problem-no-column = nid oes colofn { $expected } yn y llinell gyntaf. Allforiwch y ffeil eto gyda’r golofn hon.
import-problem-never-closed = mae dyfynnod (") yn agor cell yma, ac nid oes un yn ei chau. Rhowch un arall ar ddiwedd y gell.
import-problem-fields = nifer y meysydd yn y llinell hon: { $found }. Nifer yn y llinell gyntaf: { $expected }. Gwnewch y ddau yr un fath.
import-problem-no-property = nid yw’r rhes { $found } yno. Ychwanegwch hi gyda’r gwerth { $expected }.
import-problem-empty = mae hwn yn wag. Llenwch ef.
import-problem-too-long = rhy hir. Gall fod hyd at { $most } o nodau.
import-problem-control = mae nod cudd yn hwn. Mae angen testun plaen ar un llinell arnon ni.
import-problem-not-one-of = “{ $found }”. Gall fod: { $expected }.
import-problem-not-date = “{ $found }”. Mae angen dyddiad fel 2026-09-01 arnon ni.
import-problem-not-email = “{ $found }”. Mae angen cyfeiriad e-bost arnon ni.
import-problem-backwards = mae hwn yn gorffen cyn iddo ddechrau. Rhowch ddiwedd diweddarach.
import-problem-unknown = nid yw “{ $found }” yn { $expected }. Rhowch id sydd yno.
import-problem-repeated = mae “{ $found }” yno ddwywaith. Cadwch un.
import-problem-not-student = nid yw “{ $found }” yn fyfyriwr. Rhowch sourcedId myfyriwr.
import-problem-not-aide = Nid “aide” yw “{ $found }”. Mae angen sourcedId “aide”.
import-problem-not-contract = “{ $found }”. Rhowch oriau’r wythnos, fel 22.5.
import-problem-not-hours = “{ $found }”. Rhowch amserau fel 9:00-12:30, gyda bwlch rhyngddynt.
import-problem-overlap = “{ $found }”: mae dau o’r amserau hyn yn gorgyffwrdd. Newidiwch un ohonynt.
import-problem-no-room = “{ $found }”: nid yw egwyl mor hir yn ffitio rhwng ei dau amser. Rhowch egwyl fyrrach.
import-problem-not-number = “{ $found }”. Rhowch nifer o funudau.
import-problem-no-school = nid oes ysgol yn “{ $found }”. Rhowch sourcedId ysgol.
import-problem-not-picture = nid oedd modd i ni agor y llun hwn. Mae angen JPEG neu PNG arnon ni.
import-problem-not-calendar = nid llinell o ffeil calendr yw hon. Mae angen BEGIN:VCALENDAR arnon ni, yna llinellau gydag enw a gwerth.
import-problem-unbalanced = nid oes BEGIN neu END i gyd-fynd â { $found }. Ychwanegwch yr un sydd ar goll.
import-problem-not-date-time = “{ $found }”. Mae angen dyddiad ac amser fel 20260901T093000 arnon ni.
import-problem-not-time-zone = nid yw “{ $found }” yn gylchfa amser rydyn ni’n ei hadnabod. Defnyddiwch enw fel Europe/London.
import-problem-other-clock = mae VTIMEZONE “{ $found }” yn cadw cloc gwahanol i { $expected }. Mae angen cloc { $expected } yn STANDARD a DAYLIGHT.
import-problem-not-rule = nid yw “{ $found }” yn rheol rydyn ni’n gallu ei dilyn. Defnyddiwch FREQ=WEEKLY gydag UNTIL.
import-problem-not-supported = nid yw “{ $found }” yn cael ei ddefnyddio yma. Gall cyfres fod bob dydd, bob wythnos neu bob mis. Gall newid fod i un cyfarfod.
import-problem-not-checked = ni wiriwyd yr hyn sy’n cyfeirio at y ffeil hon, am na ellid darllen y cyfan ohoni. Trwsiwch yr uchod yn gyntaf.

import-done = Wedi mewnforio.
import-nothing = Nid oes dim byd newydd.
import-would = Dyma beth fyddai’n newid. Ni chafodd dim byd ei newid.
import-would-not = Ni fyddai dim byd yn newid.
import-failed = Ni weithiodd hyn. Ni chafodd dim byd ei newid: { $what }. Rhedwch ef eto; os yw’n methu eto, mae “sayso doctor” yn dweud beth sydd o’i le.
import-site = { $site }
import-people = { "  " }pobl: { $before } o’r blaen, { $begin } yn dechrau, { $change } yn newid, { $end } yn gorffen
import-sessions = { "  " }sesiynau: { $before } o’r blaen, { $begin } yn dechrau, { $change } yn newid, { $end } yn gorffen
import-occurrences = { "  " }cyfarfodydd: { $before } o’r blaen, { $begin } yn dechrau, { $change } yn newid, { $end } yn gorffen
import-sites = Safleoedd: { $begin } yn dechrau, { $change } yn newid, { $end } yn gorffen
import-terms = Tymhorau: { $begin } yn dechrau, { $change } yn newid, { $end } yn gorffen
import-classes = Dosbarthiadau: { $begin } yn dechrau, { $change } yn newid, { $end } yn gorffen
import-uids = Dynodiadau UID newydd i sesiynau: { $count }
import-roles = Rolau: { $begin } yn dechrau, { $end } yn gorffen
import-enrolments = Lleoedd mewn dosbarthiadau: { $begin } yn dechrau, { $end } yn gorffen
import-working = Wythnosau gweithwyr cymorth sy’n newid: { $count }
import-travel = Teithiau rhwng safleoedd sy’n newid: { $count }
import-photos = Lluniau sy’n newid: { $count }
import-emails-passed = E-byst sy’n mynd i rywun arall yn y ffeiliau: { $count }. Pwy sydd â nhw nawr, yn ôl sourcedId: { $ids }
import-emails-withheld = E-byst na wnaethon ni eu cymryd, am fod rhywun a adawyd i mewn â llaw yn mewngofnodi â nhw: { $count }. Pwy sydd heb e-bost nawr, yn ôl sourcedId: { $ids }. Rhowch e-bost arall i bob un yn y ffeiliau.
import-emails-kept = E-byst sy’n wag yn y ffeiliau, ond a gadwyd, am fod rhywun a adawyd i mewn â llaw yn mewngofnodi â nhw: { $count }. Pwy biau nhw, yn ôl sourcedId: { $ids }. Rhowch nhw yn y ffeiliau, neu defnyddiwch “sayso dismiss” i beidio â gadael rhywun i mewn mwyach.
import-put-off = Cyfarfodydd a ohiriwyd ar ôl iddynt ddechrau, i ddyddiad pan mae eu sesiwn yn cwrdd eisoes. Ni wnaethon ni eu cadw: { $count }. Rhowch ddigwyddiad ei hun i bob un yn y calendr.
import-put-off-one = { "  " }{ $class }, UID { $uid }: o { $from } i { $to }

import-left-students = Myfyrwyr sydd ddim yn support.csv. Ni wnaethon ni eu cadw: { $count }
import-left-roles = Pobl gyda rolau eraill. Ni wnaethon ni eu cadw: { $count }
import-left-disabled = Cyfrifon sydd wedi’u diffodd. Ni wnaethon ni eu cadw: { $count }
import-left-photos = Lluniau o bobl na wnaethon ni eu cadw. Ni wnaethon ni eu hagor: { $count }
import-left-places = Lleoedd mewn dosbarth â rôl nad yw’r person yn ei dal. Ni wnaethon ni eu cadw: { $count }
import-set-aside = Digwyddiadau calendr sydd ddim yn wersi yma: { $count }
import-aside = { "  " }{ $file }, llinell { $line }: { $summary } ({ $why })
import-aside-no-class = nid oes dosbarth gyda’r enw hwn
import-aside-two-classes = mae’r cod hwn gan ddau ddosbarth
import-aside-all-day = drwy’r dydd
import-aside-doubled = mae gwers gan y dosbarth hwn bryd hynny

import-ends-many-at = { $site }: byddai { $people } o’r { $all-people } o bobl a { $sessions } o’r { $all-sessions } o sesiynau yn gorffen.
import-ends-many = Mae hynny’n fwy nag un o bob deg. Felly ni chafodd dim byd ei newid. Mae’r hyn sy’n symud i safle arall yn cyfrif fel wedi gorffen yn yr hen un, ac felly hefyd sesiwn heb gyfarfod i ddod. Os yw’r ffeiliau’n gywir, defnyddiwch --end-many.
import-problem-not-staff = Nid yw “{ $found }” yn aelod o staff. Disgwylir sourcedId cynorthwyydd, athro neu weinyddwr.
import-in-place = Llinellau o gymorth sydd eisoes ar waith sy’n newid: { $count }
