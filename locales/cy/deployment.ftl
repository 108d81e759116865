# Who comes to which session for whom.

deployment-title = Cymorth i { $name }
deployment-add = Rhoi rhywun i gefnogi { $name }: { $session }
deployment-lsa = Pwy sy’n dod
deployment-lsa-none = Dewiswch pwy sy’n dod
deployment-from = O
deployment-to = Hyd at, ac yn cynnwys
deployment-date-hint = Er enghraifft 24 11 2026
deployment-day = Diwrnod
deployment-month = Mis
deployment-year = Blwyddyn
deployment-date-wrong = Rhowch ddyddiad go iawn
deployment-date-order = Rhaid i’r dyddiad olaf beidio â bod cyn y cyntaf
deployment-date-past = Rhaid i’r dyddiad cyntaf beidio â bod yn y gorffennol
deployment-no-meetings = Nid yw { $session } yn cyfarfod rhwng y dyddiadau hyn
deployment-twice = Mae { $lsa } eisoes yn cefnogi { $name } ar rai o’r dyddiadau hyn
deployment-elsewhere = Mae { $lsa } mewn sesiwn arall ar yr amser hwnnw: { $date }
deployment-save = Cyhoeddi hwn
deployment-saved = Cyhoeddwyd: mae { $lsa } yn cefnogi { $name } ({ $session }), { $meetings ->
        [one] un cyfarfod
        [two] { $meetings } gyfarfod
        [few] { $meetings } chyfarfod
        [many] { $meetings } chyfarfod
       *[other] { $meetings } cyfarfod
    }.
deployment-not-from-plan = Ddim eto o gynllun y cytunwyd arno
deployment-version = Fersiwn { $number }, wythnos { $date }
deployment-none = Nid oes neb wedi’i drefnu eto.
deployment-row = { $lsa }, dechrau: { $from }, gorffen: { $to }
deployment-row-day = { $lsa }, { $from }
deployment-sessions = Sesiynau { $name }
deployment-asked = Beth ofynnodd { $name } amdano
deployment-remove = Tynnu { $lsa } oddi yma o ddyddiad penodol ymlaen
deployment-remove-why = Pam? Mae { $name } yn darllen hyn ar eu tudalen eu hunain. Byth pam mae rhywun i ffwrdd.
deployment-refused-begins-in-the-past = Rhaid i’r dyddiad cyntaf beidio â bod yn y gorffennol
deployment-refused-ends-before-it-begins = Rhaid i’r dyddiad olaf beidio â bod cyn y cyntaf
deployment-refused-too-long = Rhaid i’r dyddiad olaf fod o fewn blwyddyn i’r cyntaf
deployment-refused-nothing-then = Nid yw’r sesiwn hon yn cyfarfod rhwng y dyddiadau hyn
deployment-refused-already-there = Mae { $lsa } eisoes yn cefnogi { $name } ar bob un o’r dyddiadau hyn
deployment-refused-unsaid = Ysgrifennwch pam: mae’r dysgwr yn ei ddarllen ar eu tudalen eu hunain.
deployment-refused-reason-too-long = Ysgrifennwch ef mewn { $most } nod ar y mwyaf. Mae’r cyfan a ysgrifennoch yma o hyd.
deployment-breach-not-an-lsa = { $date }: nid { -lsa } ar y safle hwn yw { $lsa }
deployment-breach-not-meeting = { $date }: nid yw’r sesiwn hon yn cyfarfod
deployment-breach-not-in-the-class = { $date }: nid yw { $name } yn y dosbarth hwn
deployment-breach-two-places = { $date }: mae { $lsa } mewn sesiwn arall ar yr amser hwnnw
deployment-breach-not-free = { $date }: nid yw { $lsa } yn rhydd bryd hynny
deployment-breach-not-wanted = { $date }: nid yw { $name } eisiau { $lsa } yno. Dim ond chi a { $name } sy’n gweld hyn.
deployment-breach-too-many-learners = { $date }: byddai { $lsa } gyda gormod o ddysgwyr ar yr un pryd
deployment-breach-too-much = { $date }: byddai gofyn am fwy gan { $lsa } ar unwaith nag y gall un person ei roi, neu ni fyddai dysgwr a ofynnodd am “dim ond fi” ar ei ben ei hun gyda { $lsa }
deployment-breach-away = { $date }: nid yw { $lsa } i mewn y diwrnod hwnnw
deployment-breach-not-at-work = { $date }: nid yw { $lsa } yn gweithio bryd hynny
deployment-breach-unskilled = { $date }: nid yw { $lsa } wedi’i hyfforddi yn yr hyn sydd ei angen ar { $name } yno
deployment-breach-no-time-to-travel = { $date }: does gan { $lsa } ddim amser i deithio yno o safle arall, nac ymlaen i un
deployment-breach-no-break = { $date }: fyddai dim egwyl gan { $lsa }
deployment-breach-too-many-hours = Wythnos { $date }: byddai { $lsa } yn gweithio mwy na’u horiau
deployment-breach-too-many-hours-of = Wythnos { $date }: byddai { $lsa } yn gweithio mwy na’u horiau, { $planned } o { $contract }
deployment-breach-more = { $said } (a dyddiadau eraill: { $count })
deployment-session = Sesiwn
deployment-session-none = Dewiswch sesiwn
deployment-from-wrong = Rhowch ddyddiad cyntaf go iawn
deployment-to-wrong = Rhowch ddyddiad olaf go iawn
deployment-reason = Pam y person hwn, os oes rhywbeth i’w ddweud. Maen nhw’n ei ddarllen yn eu briff, a’r dysgwr ar ei dudalen ei hun.

# The week of a site.
deployment-week = Yr wythnos
deployment-week-title = { $site }: wythnos { $date }
deployment-week-published = Cyhoeddwyd. Gofynnir i bawb sy’n mynd i rywle newydd ddarllen eto.
deployment-week-dropped = Mae’r drafft wedi mynd. Mae’r hyn a gyhoeddwyd yn sefyll.
deployment-week-grid = Pwy sydd ble
deployment-week-before = Yr wythnos cynt
deployment-week-after = Yr wythnos wedyn
deployment-week-other-site = Wythnos { $site }
deployment-week-in-force = Mewn grym: fersiwn { $number }, gan { $name } ar { $date }
deployment-week-none = Nid oes dim wedi’i gyhoeddi ar gyfer yr wythnos hon eto.
deployment-week-over = Nid oes dim o’r wythnos hon eto i ddod, felly ni ellir newid dim ohoni.
deployment-week-draft = Drafft, heb ei gyhoeddi: fersiwn { $number }, gan { $name } ar { $date }.
deployment-of-draft = Mae hyn o’r drafft, nid o’r hyn sydd mewn grym.
deployment-week-compare = Cymharu’r drafft, yna ei gyhoeddi
deployment-week-looking = Mae cynnig yn cael ei wneud: gweld pa mor bell ydyw
deployment-week-stands = Beth sydd mewn grym
deployment-week-next = Beth i’w wneud â’r wythnos
deployment-week-propose = Gwneud cynnig
deployment-week-how-long = Am faint i chwilio
deployment-week-seconds = { $seconds ->
        [one] 1 eiliad
        [two] { $seconds } eiliad
        [few] { $seconds } eiliad
        [many] { $seconds } eiliad
       *[other] { $seconds } eiliad
    }
deployment-week-undo = Mynd yn ôl i fersiwn { $number }
deployment-week-earlier = Fersiynau cynharach: { $count }
deployment-week-earlier-lead = Mae mynd yn ôl yn dangos yn gyntaf beth fyddai’n newid. Nid yw’n cyhoeddi dim.
deployment-week-earlier-row = Fersiwn { $number }, gan { $name }, { $date }, { $time }
deployment-week-by = Dangos yr wythnos
deployment-week-by-lsa = Yn ôl person
deployment-week-by-learner = Yn ôl dysgwr
deployment-week-by-room = Yn ôl ystafell
deployment-week-head-lsa = Pwy sy’n dod
deployment-week-head-learner = Dysgwr
deployment-week-head-room = Ystafell
deployment-week-caption-lsa = Wythnos pob person
deployment-week-caption-learner = Wythnos pob dysgwr
deployment-week-caption-room = Wythnos pob ystafell
deployment-week-nothing = Nid oes gwersi yn yr amserlen ar gyfer yr wythnos hon.
deployment-week-no-one = Neb eto
deployment-week-no-room = Dim ystafell wedi’i rhoi
deployment-week-session = { $time } { $title }:
deployment-week-session-room = { $time } { $title }, { $lsa }:
deployment-week-line-lsa = { $time } { $title }: { $learner }
deployment-week-line-learner = { $time } { $title }: { $lsa }
deployment-week-line-room = { $time } { $title }: { $lsa } gyda { $learner }
deployment-week-locked = wedi’i gloi
deployment-week-off = wedi’i ganslo
deployment-week-void = ddim yn dod
deployment-meeting = { $title }, { $date }, { $time }
deployment-broken = Yn erbyn rheol: { $count }
deployment-broken-lead = Mae’r wythnos mewn grym fel hyn. Mae rhywbeth wedi newid ers iddi gael ei chyhoeddi: sesiwn, oriau rhywun, neu’r hyn mae dysgwr yn ei ddweud. Agorwch bob lle a dewis beth i’w wneud.
deployment-broken-of-draft = Mae’r drafft yn datrys { $mended } o { $count }.
deployment-broken-mended = wedi’i ddatrys yn y drafft
deployment-broken-rest = Rhagor: { $count }
deployment-uncovered = Heb eu llenwi: { $count }
deployment-uncovered-of-draft = Mae hyn o’r drafft. Yn yr hyn sydd mewn grym: { $count }.
deployment-uncovered-row = { $name } ({ $amount }), lleoedd: { $count }
deployment-uncovered-fold = { $count ->
    [zero] { $count } lle: { $reason }
    [one] Un lle: { $reason }
    [two] { $count } le: { $reason }
    [few] { $count } lle: { $reason }
    [many] { $count } lle: { $reason }
   *[other] { $count } lle: { $reason }
}
deployment-uncovered-rest = { $count ->
    [zero] Dangos { $count } dysgwr arall
    [one] Dangos un dysgwr arall
    [two] Dangos { $count } ddysgwr arall
    [few] Dangos { $count } dysgwr arall
    [many] Dangos { $count } dysgwr arall
   *[other] Dangos { $count } dysgwr arall
}
deployment-uncovered-could = Agorwch le i weld pwy all ddod.
deployment-uncovered-free = mae rhywun yn rhydd bryd hynny
deployment-uncovered-unknown = does neb wedi dweud pryd mae pobl yn gweithio
deployment-uncovered-hours = does dim oriau ar ôl
deployment-uncovered-skill = mae’r sgil ar goll
deployment-uncovered-break = fyddai neb yn cael egwyl
deployment-uncovered-full = mae gan bwy bynnag sydd yn yr ystafell gymaint ag y gall un person fod gyda nhw
deployment-uncovered-elsewhere = mae pawb mewn ystafell arall bryd hynny
deployment-uncovered-not-free = does neb yn rhydd bryd hynny
deployment-uncovered-other-site = mae pawb ar safle arall bryd hynny
deployment-uncovered-away = dydy pwy bynnag allai ddod ddim i mewn
deployment-uncovered-not-in = does neb yn gweithio bryd hynny
deployment-uncovered-not-wanted = dydy’r dysgwr ddim eisiau pwy bynnag allai ddod
deployment-uncovered-nobody = does neb yn gweithio ar y safle hwn
deployment-hourless = Cytunwyd ar amser heb awr: { $time }. Dysgwyr: { $count }
deployment-hourless-mend = Dywedwch pryd mae hi, a gellir anfon rhywun
deployment-hourless-trip = Nid yw teithiau yn yr amserlen. Mae pwy bynnag sy’n cynllunio un yn anfon rhywun gyda’r dysgwyr hyn.
deployment-no-needs = Nid oes llinell gytûn na dyletswydd yn gofyn am neb yr wythnos hon.
deployment-covered = Mae { $met } o { $all } lle wedi’u llenwi fel y cytunwyd.
deployment-bound = Profwyd: ni allai unrhyw wythnos arall fod yn fwy na { $percent } % yn well na’r cynnig hwn.
deployment-others = Daw rhywun arall na’r hyn y cytunwyd arno: { $count }
deployment-others-row = Daw { $lsa } at { $name } yn lle { $wanted }, cyfarfodydd: { $count }
deployment-more = Ddim o gynllun y cytunwyd arno: { $count }
deployment-more-row = { $lsa } gyda { $name }: { $meeting }.
deployment-compare-title = { $site }: beth fyddai’n newid yn wythnos { $date }
deployment-compare-refused = Ni chafodd ei gyhoeddi: mae’r wythnos wedi newid ers hynny. Edrychwch eto, neu gwnewch gynnig newydd.
deployment-compare-breaches = Ni chafodd ei gyhoeddi, ac mae’n dal yn ddrafft. Mae hyn yn ei erbyn: agorwch y lle a dewis rhywun arall, neu gwnewch gynnig newydd.
deployment-undo = Dadwneud newid olaf y drafft
deployment-week-undone = Mae newid olaf y drafft wedi’i ddadwneud. Mae’r hyn a gyhoeddwyd yn sefyll.
deployment-in-after-all = Mae { $name } i mewn wedi’r cyfan. Lleoedd { $name } y mae’r drafft yn dal i’w rhoi i eraill: { $count }.
deployment-compare-none = Nid oes drafft. Gwnewch gynnig yn gyntaf, neu newidiwch le â llaw.
deployment-compare-lead = { $changes ->
        [one] 1 newid
        [two] { $changes } newid
        [few] { $changes } newid
        [many] { $changes } newid
       *[other] { $changes } newid
    }. Dysgwyr a gyffyrddir: { $learners }. Pobl sy’n cefnogi a gyffyrddir: { $lsas }.
deployment-compare-unmet = Heb eu llenwi: { $unmet }. Yn yr hyn a gyhoeddwyd: { $was }.
deployment-compare-beneath = Roedd drafft yma cyn llenwi’r lleoedd hyn, heb ei gyhoeddi. Newidiadau isod a oedd ynddo’n barod: { $count }.
deployment-cover-in-force = Gollwng y drafft hwnnw, a llenwi dim ond yr hyn a gyhoeddwyd
deployment-compare-changes = Pob newid
deployment-compare-same = Ni fyddai dim yn newid.
deployment-compare-nobody = Fyddai neb yn mynd i unman arall. Byddai’r hyn sydd wedi’i gloi neu ei ysgrifennu yn newid.
deployment-compare-first = Ni fyddai neb yn cael ei anfon i unman. Unwaith y caiff ei gyhoeddi, gall dysgwyr ddarllen pam.
deployment-compare-new = { $name }, { $meeting }: daw { $after }
deployment-compare-gone = { $name }, { $meeting }: neb yn lle { $before }
deployment-compare-other = { $name }, { $meeting }: { $after } yn lle { $before }
deployment-compare-publish = Cyhoeddi’r wythnos hon
deployment-compare-drop = Gollwng y drafft
deployment-proposal-title = Gwneud cynnig ar gyfer wythnos { $date }
deployment-proposal-progress = { $seconds } o { $of } eiliad. Pan ddaw’r amser i ben, daw’r wythnos orau yn ddrafft. Nid oes dim yn cael ei gyhoeddi ohono’i hun.
deployment-proposal-best = Mae’r gorau hyd yma yn gadael { $unmet } lle heb eu llenwi.
deployment-proposal-again = Edrych eto
deployment-proposal-stop = Stopio, a chadw’r gorau hyd yma
deployment-proposal-waits = Mae cynnig yn cael ei wneud ar gyfer wythnos arall. Bydd hwn yn dechrau cyn gynted ag y bydd hwnnw wedi'i orffen.
deployment-proposal-let-go = Peidio â gwneud y cynnig hwn
deployment-place-title = { $name }: { $meeting }
deployment-place-draft = Drafft yn unig hyd yma: ni ddywedir wrth neb nes ei gyhoeddi.
deployment-done-sent = Newidiwyd yn y drafft: mae { $lsa } yn dod yma nawr.
deployment-done-off = Newidiwyd yn y drafft: dydy { $lsa } ddim yn dod yma mwyach.
deployment-done-swapped = Newidiwyd yn y drafft: mae’r ddau wedi newid lle, ac mae { $lsa } yn dod yma nawr.
deployment-done-locked = Wedi’i gloi: mae cynnig yn gadael { $lsa } yma.
deployment-done-unlocked = Wedi’i ddatgloi: gall cynnig anfon { $lsa } i rywle arall.
deployment-done-given = Newidiwyd yn y drafft: mae { $lsa } yn dod at { $name } nawr, { $meeting }.
deployment-done-given-nobody = Newidiwyd yn y drafft: does neb yn dod at { $name } nawr, { $meeting }.
deployment-done-effect = Beth mae’n ei wneud: { $effect }
deployment-place-said = Beth mae { $name } yn ei ddweud
deployment-place-comes = Pwy sy’n dod
deployment-place-no-need = Nid oes dim wedi’i gytuno ar gyfer yr amser hwn, ac nid oes dyletswydd yn gofyn am neb.
deployment-place-duty = Rhaid i’r coleg roi hyn. Nid yw’r dysgwr wedi cytuno iddo: { $amount }
deployment-place-rests = Mae’n seiliedig ar: { $basis }
deployment-place-agreed = Cytunwyd: { $amount }
deployment-place-asked = Gofynnwyd: { $amount }
deployment-place-not-said = heb ei ddweud eto
deployment-place-nothing = dim byd
deployment-place-given = Rhoddwyd: { $names }
deployment-place-why-different = Pam nad yw fel y gofynnwyd, fel y mae’r dysgwr yn ei ddarllen: { $reason }
deployment-place-why-offered = Pam y cafodd ei gynnig, fel y mae’r dysgwr yn ei ddarllen: { $reason }
deployment-place-could = gallai ddod
deployment-place-not-same = Gofynnwyd am yr un person. { $name } sy’n dod amlaf yr wythnos hon, ac nid yma: { $why }.
deployment-place-not-different = Gofynnwyd am wahanol bobl, a { $name } sy’n dod i bobman yr wythnos hon. { $why }
deployment-place-skills = Rhaid iddyn nhw wybod: { $skills }
deployment-place-wanted = Gofynnwyd amdanyn nhw wrth eu henw: { $names }
deployment-place-two = Mae angen dau berson ar unwaith.
deployment-place-lock = Cloi { $name } yma
deployment-place-unlock = Datgloi { $name }
deployment-place-off = Tynnu { $name } oddi yma
deployment-place-off-effect = Heb { $name }: { $effect }
deployment-place-left = Gadawodd { $name } hi fel hyn ac ysgrifennodd:
deployment-place-others = Pwy arall allai ddod
deployment-place-effect = Mae’r rhif bach yn cyfrif pob newid mewn munudau un person: heb ei lenwi sy’n pwyso fwyaf, yna pobl heb neb i fod gyda nhw, yna pobl na ofynnodd neb amdanyn nhw.
deployment-place-cannot = Ni allant ddod: { $count }
deployment-place-put = Anfon { $name }
deployment-effect-none = (yn ôl y cyfrif: cystal â’i gilydd)
deployment-effect-better = (yn ôl y cyfrif: yn well o { $minutes } munud)
deployment-effect-worse = (yn ôl y cyfrif: yn waeth o { $minutes } munud)
deployment-effect-same = mae’r un lleoedd yn dal wedi’u llenwi
deployment-effect-covers-this = yn llenwi’r lle hwn
deployment-effect-leaves-this = yn gadael y lle hwn heb neb
deployment-effect-short-this = yn gadael y lle hwn heb ddigon o bobl
deployment-effect-covers = yn llenwi lle { $name } yn { $meeting }
deployment-effect-leaves = yn gadael { $name } heb neb yn { $meeting }
deployment-effect-short = yn gadael { $name } heb ddigon o bobl yn { $meeting }
deployment-touched-no-one = Wedyn does gan { $name } neb yn { $meeting }
deployment-touched-with = Mae { $name } yn aros yn { $meeting } gyda { $names }
deployment-why = Ni all neb ddod: { $parts }.
deployment-why-free = Gallai ddod: { $names }.
deployment-why-nobody = Nid oes neb yn gweithio yn y safle hwn.
deployment-why-nobody-else = Nid oes neb arall yn gweithio yn y safle hwn.
deployment-why-not-wanted = nid yw’r dysgwr eisiau { $names }
deployment-why-unknown = nid oes neb wedi dweud pryd mae { $names } yn gweithio
deployment-why-away = { $count } ddim i mewn y diwrnod hwnnw
deployment-why-not-in = { $count } ddim yn y gwaith bryd hynny
deployment-why-skill = { $count } heb eu hyfforddi ({ $skills })
deployment-why-other-site = { $count } mewn safle arall bryd hynny
deployment-why-elsewhere = { $count } mewn ystafell arall bryd hynny
deployment-why-not-free = { $count } ddim yn rhydd bryd hynny
deployment-why-full = { $count } yn yr ystafell gyda chymaint ag y gall un person
deployment-why-hours = { $count } heb oriau ar ôl
deployment-why-break = { $count } heb egwyl wedyn
deployment-cannot-not-wanted = nid yw’r dysgwr eu heisiau. Chi yn unig sy’n gweld hyn.
deployment-cannot-unknown = nid oes neb wedi dweud pryd maen nhw’n gweithio
deployment-cannot-away = ddim i mewn y diwrnod hwnnw
deployment-cannot-gone = ddim yn gweithio yn y safle hwn mwyach
deployment-cannot-not-in = ddim yn y gwaith bryd hynny
deployment-cannot-skill = heb eu hyfforddi: { $skills }
deployment-cannot-other-site = mewn safle arall bryd hynny
deployment-cannot-elsewhere = mewn ystafell arall bryd hynny
deployment-cannot-not-free = ddim yn rhydd bryd hynny
deployment-cannot-full = yn y wers hon yn barod, heb ddigon o sylw ar ôl
deployment-cannot-hours = dim oriau ar ôl yr wythnos hon
deployment-cannot-break = ni fyddai egwyl ganddyn nhw
deployment-cannot-there = { $said } ({ $there })
deployment-mend-unknown = Beth fyddai’n helpu: dweud pryd mae { $name } yn gweithio.
deployment-mend-hours = Beth fyddai’n helpu: mwy o oriau i { $name }.
deployment-mend-skill = Beth fyddai’n helpu: hyfforddi { $name } ({ $skills }).
deployment-mend-break = Beth fyddai’n helpu: amser arall ar gyfer egwyl { $name }.
deployment-mend-full = Beth fyddai’n helpu: un person arall bryd hynny.
deployment-mend-elsewhere = Beth fyddai’n helpu: un person arall bryd hynny, neu’r sesiwn hon neu un arall ar amser arall.
deployment-mend-other-site = Beth fyddai’n helpu: y sesiwn hon ar amser arall.
deployment-mend-not-in = Beth fyddai’n helpu: oriau eraill i { $name }, neu’r sesiwn hon ar amser arall.
deployment-mend-away = Beth fyddai’n helpu: un person arall y diwrnod hwnnw.
deployment-compare-needed = Mae angen { $name } yn { $meeting } bryd hynny.
deployment-compare-cannot = Ni all { $name } ddod: { $why }.
deployment-compare-not-wanted = Nid yw { $name } eisiau { $lsa } yno. Dim ond chi a { $name } sy’n gweld hyn.
deployment-compare-same-room = Mae angen { $name } yno ar gyfer { $names }.
deployment-compare-free = Mae { $name } yn rhydd bryd hynny; ni chafwyd wythnos well gyda { $name } yno.
deployment-compare-more = Roedd { $name } yno ar gyfer mwy nag y cytunwyd arno bellach.
deployment-compare-away = Nid yw { $names } i mewn y diwrnod hwnnw.
deployment-week-csv = Fel tabl (CSV)
deployment-rota-title = Rota { $site }, wythnos { $date }
deployment-rota-open = Rota i’w hargraffu
deployment-rota-sides = Argraffu: un ochr i bob person (PDF)
deployment-rota-no-one = Neb yn dod eto: { $date }
deployment-rota-time = { $from } tan { $to }
deployment-rota-line = { $title }: { $learners }
deployment-rota-line-room = { $title }, { $room }: { $learners }
deployment-rota-date = Dyddiad
deployment-rota-from = O
deployment-rota-to = Tan
deployment-rota-session = Sesiwn
deployment-rota-room = Ystafell
deployment-rota-learner = Dysgwr
deployment-rota-lsa = Pwy sy’n dod
deployment-rota-amount = Cytunwyd neu ddyletswydd
deployment-rota-plan = O gynllun
deployment-rota-yes = ie
deployment-rota-no = na
deployment-here-more = Ddim o gynllun: person a’u rhoddodd yno.
deployment-here-named = Pam: gofynnodd y dysgwr amdanyn nhw wrth eu henw.
deployment-here-only = Pam: ni allai neb arall ddod bryd hynny.
deployment-here-same = Pam: mae’r dysgwr eisiau’r un person, ac maen nhw’n dod i wersi eraill hefyd.
deployment-here-shares = Pam: maen nhw yn y wers hon yn barod, gyda { $names }.
deployment-here-free = Pam: maen nhw’n rhydd bryd hynny, ac mae’r oriau ganddyn nhw.
deployment-here-alone = Pam: maen nhw’n rhydd bryd hynny, ac mae { $name } yn cymryd eu sylw i gyd.
deployment-here-by-hand = Pam: cydlynydd a’u dewisodd nhw ar gyfer hyn.
deployment-away-row = Nid yw { $name } i mewn o { $from } hyd at { $to }. Lleoedd sy’n dal ganddyn nhw: { $count }.
deployment-away-row-day = Nid yw { $name } i mewn ar { $from }. Lleoedd sy’n dal ganddyn nhw: { $count }.
deployment-place-swap = Cyfnewid { $one } a { $other }
deployment-place-swap-effect = Newid lle gyda { $other }, sydd mewn ystafell arall bryd hynny: { $effect }

deployment-to-cover-title = I’w llenwi
deployment-free-title = Yn rhydd i fynd at rywun arall
deployment-this-week = { $site }, yr wythnos hon: { $unmet } heb eu llenwi
deployment-this-week-broken = { $site }, yr wythnos hon: { $broken } yn erbyn rheol, { $unmet } heb eu llenwi
deployment-said-no = Dywedodd { $name } na wrth { $lsa } yn { $title }, { $date }, { $time }. Chwiliwch am rywun arall.
deployment-not-wanted = Nid yw { $name } eisiau { $lsa }, sydd i ddod i { $title }, { $date }, { $time }{ $more ->
        [0] .
       *[other] , troeon eraill: { $more }.
    } Dim ond chi a { $name } sy’n gweld hyn. Chwiliwch am rywun arall.
deployment-still-sent = Nid yw { $name } i mewn, ond mae’n dal wedi’i anfon yn wythnos { $date }: sesiynau: { $count }.
deployment-cover = Gweld pwy all fynd yn lle { $name } yn wythnos { $date }
deployment-refused-row = Dywedodd { $name } na wrth { $lsa }: { $meeting }. Dim ond chi a { $name } sy’n gweld hyn. Chwiliwch am rywun arall.
deployment-free = Mae { $lsa } yn rhydd { $date }, { $from } i { $to }: does neb eu hangen yn { $title } bryd hynny.
deployment-free-back = Mae { $lsa } i mewn wedi’r cyfan, ac yn rhydd { $date }, { $from } i { $to }: cafodd yr wythnos ei chynllunio hebddyn nhw yn { $title } bryd hynny.
deployment-free-could = Gallent ddod at:
deployment-free-place = { $name }, { $meeting }
deployment-free-elsewhere = { $name }, { $meeting }, { $site }
deployment-meanwhile = Newidiodd rhywun arall yr wythnos hon tra oedd hi ar agor gen ti. Mae eu newid nhw wedi’i gadw; dydy dy un di ddim eto.
deployment-meanwhile-asked = Gofynnaist ti am { $name }. Edrycha eto, a phwysa eto os yw’n iawn o hyd.
deployment-meanwhile-off = Gofynnaist ti am dynnu { $name } oddi yma. Edrycha eto, a phwysa eto os yw’n iawn o hyd.
deployment-meanwhile-typed = Ysgrifennaist ti:
deployment-meanwhile-back = Roeddet ti eisiau fersiwn { $number } yn ôl. Edrycha eto, a phwysa eto os yw’n iawn o hyd.
deployment-compare-overtaken = Newidiodd rhywun yr wythnos hon tra oedd y cynnig yn cael ei wneud. Mae eu newid nhw wedi’i gadw. Gofynna am gynnig eto os wyt ti eisiau un o hyd.
deployment-refused-meanwhile = newidiodd rhywun arall yr wythnos hon: edrycha eto
deployment-week-reopened = yn newid ei feddwl
deployment-reopened-row = Mae { $name } yn newid ei feddwl am yr hyn a gytunwyd: { $count ->
    [one] un lle yr wythnos hon
   *[other] { $count } lle yr wythnos hon
}
deployment-place-reopened = Mae { $name } yn newid ei feddwl am hyn.
deployment-place-answer = Darllenwch ac atebwch
deployment-week-drag = Gyda llygoden gallwch lusgo lle at berson arall. Mae’r enw yn arwain at yr un peth gyda botymau.

# One half of a session.
deployment-part = Ar gyfer pa ran
deployment-part-whole = y cyfan
deployment-part-first-half = hanner cyntaf
deployment-part-second-half = ail hanner
deployment-part-of = { $what } ({ $half })
deployment-rota-part = Rhan
deployment-compare-whole = { $name } (y cyfan)
deployment-place-half-open = Does neb yn dod eto: { $half }.
deployment-place-too-few = Does dim digon o bobl yn dod eto
deployment-place-void = Ddim yn dod: { $why }
deployment-place-for = Pwy allai ddod ar gyfer pa ran
deployment-place-for-whole = Ar gyfer y cyfan
deployment-place-for-first-half = Ar gyfer yr hanner cyntaf
deployment-place-for-second-half = Ar gyfer yr ail hanner
