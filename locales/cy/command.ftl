# What the command line says of itself.

command-about = Sayso: cymorth ar air y dysgwr.
command-after = Mae gosodiadau’n cael eu darllen o sayso.toml ac o’r amgylchedd (SAYSO_LISTEN ac ati). Mae “sayso doctor” yn dweud beth sydd o’i le.
command-usage = Defnydd:
command-commands = Gorchmynion
command-options = Opsiynau
command-help = Dweud sut i ddefnyddio hwn
command-version = Dweud pa fersiwn yw hon
command-config = Y ffeil gosodiadau, yn lle ./sayso.toml
command-serve = Gweini’r tudalennau nes cael gorchymyn i stopio
command-now = Stopio’r cloc ar amser penodol, fel 2026-11-23T09:00:00Z, ar gyfer y coleg demo yn unig
command-demo = Llenwi ffolder data gwag â choleg ffug, ac argraffu pwy all ddod i mewn
command-demo-serve = Ei weini hefyd
command-demo-learners = Coleg demo o gynifer o ddysgwyr, 40 i 900, gyda thymor y tu ôl iddo; hebddo, y 40 y mae pawb yn eu gweld
command-import = Cymryd ffeiliau’r coleg ei hun i mewn: pobl, amserlen, lluniau
command-import-folder = Y ffolder mae’r ffeiliau ynddo
command-import-files = Beth sydd yn y ffolder:
      un .zip OneRoster 1.1 cyfan (bulk): manifest, orgs, academicSessions, courses, classes, users, enrollments
      support.csv               sourcedId pob dysgwr sy’n cael cefnogaeth; ni chedwir data neb arall. Gall gynnwys email
                                y dysgwr, i roi gwybod beth sy’n newydd os yw’n gofyn am hynny
      NAME.ics, any number      yr amserlen. Gwers pwy yw digwyddiad: X-CLASS-ID neu gategori neu air cyntaf ei deitl,
                                yn ôl sourcedId a classCode dosbarth
      photos/SOURCEDID.jpg      neu .png
    a, lle bo rhai:
      lsas.csv                  sourcedId, paid, hours, monday i friday; saturday, sunday, breakMinutes, breakFrom, breakTo,
                                otherSites, skills
      travel.csv                from, to, minutes: pa mor bell yw’r safleoedd oddi wrth ei gilydd
      support_in_place.csv      sourcedId, where, presence, author, date, review; amount, nearness, skills, basis, whatToDo,
                                twoPeople
    Dywedir popeth sydd o’i le ar unwaith, yn ôl ffeil, llinell a cholofn; yna ni chedwir dim.
command-import-dry-run = Dweud beth fyddai’n newid, heb newid dim byd
command-import-end-many = Mynd ymlaen er y byddai mwy nag un o bob deg o bobl neu sesiynau safle yn gorffen
command-admit = Gadael rhywun i mewn, ac argraffu dolen sy’n mewngofnodi’r person unwaith
command-admit-email = Cyfeiriad e-bost y person. Os oes person wedi’i fewnforio gyda’r cyfeiriad, hwnnw yw’r person
command-admit-role = Y rôl mae’r person yn dod i mewn â hi: { $roles }
command-admit-site = Ble, yn ôl enw neu id, eto ar gyfer pob safle. Hebddo, ym mhob man
command-admit-name = Enw’r person, os na chafodd ei fewnforio
command-dismiss = Dod â rôl rhywun i ben. Nid yw dim a roddwyd i’r person yn agor dim byd mwyach
command-dismiss-email = Cyfeiriad e-bost y person
command-dismiss-role = Pa rôl. Hebddo, pob rôl sydd gan y person
command-dismiss-site = Ble, yn ôl enw neu id, eto ar gyfer pob safle. Hebddo, ym mhob man
command-card = Gwneud cardiau dysgwyr i’w hargraffu. Mae eu hen gardiau’n stopio gweithio
command-card-sourcedid = Ids y coleg ei hun ar gyfer y dysgwyr
command-solve = Mae’n lleoli wythnos sydd mewn ffeil: pwy sydd ble, ac i bwy. Mae’r ateb yn mynd i’r allbwn, y cynnydd i’r gwallau
command-solve-instance = Yr wythnos: gweithwyr cymorth, gwersi, dysgwyr a’r hyn y cytunwyd arno
command-solve-seconds = Pryd i stopio, 5 hebddo; mae Ctrl-C yn stopio’n gynt. Y naill ffordd neu’r llall mae’r gorau hyd yma yn cael ei ysgrifennu
command-solve-seed = Mae’r un hedyn yn arwain at yr un atebion, 1 hebddo
command-solve-work = Mae’n stopio ar ôl hyn o gamau yn lle ar ôl amser; wedyn mae’r ateb yr un fath i’r beit, ac nid yw’n nodi eiliadau
command-solve-published = Ateb y mae pobl wedi clywed amdano, i’w newid cyn lleied â phosibl
command-solve-absent = Rhywun sydd i ffwrdd drwy’r wythnos; eto ar gyfer pob un
command-solve-progress = { $seconds } e, { $steps } cam: cost { $cost }, terfyn { $bound }, heb ei ddiwallu { $unmet }
command-solve-unread = Nid oes modd darllen { $file }: { $what }. Enwch ffeil y gall y defnyddiwr hwn ei darllen.
command-solve-misshapen = Nid yw { $file } o’r siâp disgwyliedig: { $what }.
command-solve-repeated = { $file }: { $place }: mae “{ $what }” yno am yr ail dro. Disgwyliwyd: pob un unwaith.
command-solve-unknown = { $file }: { $place }: nid oes dim o’r enw “{ $what }”. Disgwyliwyd: id o restrau’r wythnos, a gwers lle mae gan y dysgwr hwnnw alwad.
command-solve-day = { $file }: { $place }: nid oes diwrnod { $what }. Disgwyliwyd: 0 ar gyfer dydd Llun hyd at 6 ar gyfer dydd Sul.
command-solve-times = { $file }: { $place }: from a to yw { $what }. Disgwyliwyd: munudau ar ôl hanner nos, yr ail yn hwyrach na’r cyntaf, 1440 ar y mwyaf.
command-solve-nobody = --absent: nid oes gweithiwr cymorth yn yr wythnos o’r enw “{ $what }”.
command-solve-number = --{ $option }: nid yw “{ $what }” yn rhif o’r fath. Disgwyliwyd: rhif cyfan, 0 neu fwy; ar gyfer eiliadau rhan o un hefyd.
command-solve-failed = Nid oedd modd lleoli’r wythnos: { $what }.
command-migrate = Gwneud sgema’r gronfa ddata yn gyfredol
command-migrated = Mae’r sgema yn gyfredol.
command-doctor = Dweud beth sydd o’i le ar y gosodiad hwn o Sayso, a sut i’w drwsio
command-serving = Mae Sayso yn { $where }
command-refused-email = Nid yw “{ $what }” yn gyfeiriad e-bost. Rhowch un fel dana.okoro@college.example.
command-refused-role = Nid yw “{ $what }” yn rôl. Dyma’r rolau: { $known }.
command-refused-site = Nid oes safle gyda’r enw na’r id “{ $what }”. Dyma’r safleoedd: { $known }.
command-refused-no-sites = Nid oes safle yn hysbys eto. Mewnforiwch ffeiliau’r coleg yn gyntaf.
command-failed-data-dir = Nid oes modd gwneud y ffolder data: { $what }. Gosodwch data_dir i ffolder mae’r defnyddiwr hwn yn cael ysgrifennu iddo.
command-failed-database = Nid oes modd agor y gronfa ddata: { $what }. Gosodwch database_url i un sy’n agor, neu dechreuwch hi.
command-failed-schema = Sayso arall wnaeth y gronfa ddata hon: nid yw cam { $what } o’i sgema yn un o’n rhai ni. Defnyddiwch y fersiwn honno, dewch â chopi yn ôl a gafodd ei wneud cyn hynny, neu dechreuwch o’r newydd â chronfa ddata wag: “sayso demo” neu “sayso import”.
command-failed-storage = Methodd y gronfa ddata: { $what }. Ni chafodd dim byd o’r gorchymyn hwn ei gadw. Rhedwch ef eto; os yw’n methu eto, mae “sayso doctor” yn dweud beth sydd o’i le.
command-failed-listen = Nid yw Sayso yn gallu gwrando yno: { $what }. Stopiwch beth sy’n defnyddio’r cyfeiriad hwnnw, neu gosodwch listen i un arall.
command-failed-now = Nid yw “{ $what }” yn amser penodol. Ysgrifennwch un fel 2026-11-23T09:00:00Z.
command-failed-now-real = Dim ond ar gyfer y coleg demo mae modd stopio’r cloc, ac mae coleg go iawn yn y ffolder data hwn. Gadewch --now allan.
command-failed-import-demo = Mae’r coleg demo yn y ffolder data hwn, felly ni chafodd dim byd ei fewnforio. Gosodwch data_dir (neu SAYSO_DATA_DIR) i ffolder gwag, a database_url, os ydych yn ei osod, i gronfa ddata wag.
command-failed-start = Nid yw Sayso yn gallu dechrau: { $what }. Trwsiwch hynny a dechreuwch ef eto; mae “sayso doctor” yn dweud beth arall sydd o’i le.
