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
deployment-sessions = Sesiynau { $name }
deployment-asked = Beth ofynnodd { $name } amdano
deployment-remove = Tynnu { $lsa } oddi yma o ddyddiad penodol ymlaen
deployment-refused-begins-in-the-past = Rhaid i’r dyddiad cyntaf beidio â bod yn y gorffennol
deployment-refused-ends-before-it-begins = Rhaid i’r dyddiad olaf beidio â bod cyn y cyntaf
deployment-refused-too-long = Rhaid i’r dyddiad olaf fod o fewn blwyddyn i’r cyntaf
deployment-refused-nothing-then = Nid yw’r sesiwn hon yn cyfarfod rhwng y dyddiadau hyn
deployment-refused-already-there = Mae { $lsa } eisoes yn cefnogi { $name } ar bob un o’r dyddiadau hyn
deployment-breach-not-an-lsa = { $date }: nid { -lsa } ar y safle hwn yw { $lsa }
deployment-breach-not-meeting = { $date }: nid yw’r sesiwn hon yn cyfarfod
deployment-breach-not-in-the-class = { $date }: nid yw { $name } yn y dosbarth hwn
deployment-breach-two-places = { $date }: mae { $lsa } mewn sesiwn arall ar yr amser hwnnw
deployment-breach-too-many-learners = { $date }: byddai { $lsa } gyda gormod o ddysgwyr ar yr un pryd
deployment-session = Sesiwn
deployment-session-none = Dewiswch sesiwn
deployment-from-wrong = Rhowch ddyddiad cyntaf go iawn
deployment-to-wrong = Rhowch ddyddiad olaf go iawn
deployment-reason = Pam y person hwn, os oes rhywbeth i’w ddweud. Maen nhw’n ei ddarllen yn eu briff.
