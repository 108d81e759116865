# The college's own words. Change the first term to the name your college gives a learning support assistant.

-lsa =
    { $form ->
       *[one] gweithiwr cymorth
        [many] gweithwyr cymorth
        [start] Gweithiwr cymorth
        [start-many] Gweithwyr cymorth
    }

college-title = Y coleg
college-questions = Beth rydyn ni’n ei ofyn
college-questions-note = Pa gwestiynau mae dysgwyr yn eu cael, ble, ac ym mha drefn.
college-questions-title = Beth rydyn ni’n ei ofyn
college-questions-lead = Ticiwch ble mae pob cwestiwn yn cael ei ofyn. Mae cwestiwn heb dic yn unman wedi’i ddiffodd: nid oes neb newydd yn ei gael, ac mae pawb a’i atebodd yn cadw eu hateb. Mae pob tudalen yn dilyn hyn o’r tro nesaf mae’n agor.
college-questions-short = Y cwestiynau am bob gwers yw’r llwybr byr. Mae pob dysgwr yn cwrdd â’r rhain yn gyntaf: { $asked } o { $most } ar y mwyaf, gan gynnwys y cyntaf, sydd bob amser yn cael ei ofyn.
college-questions-too-long = Byddai hyn yn gwneud y llwybr byr yn hirach na { $most } o gwestiynau. Yn gyntaf, tynnwch y tic o gwestiwn arall ar gyfer pob gwers.
college-questions-as-it-came = Gofyn popeth fel y daeth
college-questions-off = Wedi’i ddiffodd: ddim yn cael ei ofyn yn unman.
college-questions-is-off = Wedi’i ddiffodd
college-questions-reworded = Yn ein geiriau ein hunain
college-questions-reword = Dweud “{ $question }” yn ein geiriau ein hunain
college-questions-where = Ble i ofyn “{ $question }”
college-questions-where-all-lessons = Am bob gwers
college-questions-where-lesson = Am un wers
college-questions-where-time = Am amser sydd ddim yn wers
college-questions-where-activity = Am bob gweithgaredd a’i gamau bach
college-questions-where-me = Am y dysgwr
college-questions-save = Cadw: { $question }
college-questions-save-short = Cadw
college-questions-earlier = Yn gynharach
college-questions-earlier-named = Yn gynharach: { $question }
college-questions-later = Yn hwyrach
college-questions-later-named = Yn hwyrach: { $question }
college-words = Ein geiriau ein hunain
college-words-note = Beth mae dysgwyr yn ei ddarllen, yng ngeiriau’r coleg hwn. Eich gair chi am weithiwr cymorth hefyd.
college-questions-do = Sut mae’r cwestiynau’n gweithio
college-questions-do-note = Pa mor aml mae pobl ddim yn siŵr, yn mynd yn ôl, yn newid ateb neu’n cael help. Dim enwau.
college-reasons = Rhesymau
college-reasons-note = Beth mae dysgwyr yn ei glywed pan gynigir rhywbeth gwahanol i’r hyn y gofynasant amdano.
college-plan-reviews = Adolygiadau cynllun
college-plan-reviews-note = Beth mae adolygiad yn ei ofyn, heblaw am benderfyniadau’r dysgwr.
college-languages = Ieithoedd
college-languages-note = Pa ieithoedd y gellir eu dewis heblaw Saesneg, a phwy sydd wedi gwirio eu geiriau.
college-languages-title = Ieithoedd
college-languages-lead = Gellir dewis iaith sydd ymlaen yn y gosodiadau, cyn mewngofnodi hefyd. Hyd nes y bydd pobl sy’n ei siarad wedi gwirio a llofnodi pob un o’i ffeiliau, mae pob tudalen ynddi yn dweud hynny, ac nid oes unrhyw borwr yn ei dewis ohono’i hun.
college-languages-english = Mae Saesneg a Saesneg mewn geiriau hawdd yno bob amser. Mae pwy bynnag a ddewisodd iaith sydd wedi ei diffodd yn darllen Saesneg mewn geiriau hawdd.
college-languages-signed = Wedi eu gwirio a’u llofnodi: { $signed } o { $files } ffeil
college-languages-unchecked = Mae pob tudalen ynddi yn dweud nad yw wedi ei gwirio.
college-languages-on = Ymlaen
college-languages-off = Wedi ei diffodd
college-languages-switch-on = Troi ymlaen: { $language }
college-languages-switch-off = Diffodd: { $language }
college-talk = Pwy sy’n darllen “Siarad â rhywun”
college-talk-note = Y bobl, yr oriau, a phwy sydd nesaf
college-working-week = Pwy sy’n gweithio pryd
college-working-week-note = Oriau, dyddiau, safleoedd eraill a sgiliau pawb sy’n cefnogi.
college-day-plan = Diwrnod pob safle
college-day-plan-note = Cyrraedd, egwyl, cinio a mynd adref: pa rai sydd gan safle, a phryd.
college-day-plan-title = Diwrnod pob safle
college-day-plan-lead = Ticiwch yr hyn sydd yn y diwrnod heblaw gwersi, a dywedwch o bryd hyd at bryd. Gall dysgwyr y safle ddweud pa help maen nhw ei eisiau bryd hynny, a gellir anfon rhywun. Gall symud rhwng ystafelloedd fod heb awr, ac nid oes awr i deithiau: mae eich wythnos yn dweud pwy gytunodd i gael help bryd hynny. Mae’r hyn a ddywedodd dysgwr am amser sydd heb ei dicio mwyach yn cael ei gadw.
college-day-plan-as-it-came = Nid oes neb wedi dweud eto. Tan hynny mae dysgwyr yn cael cynnig pob un o’r rhain, heb awr.
college-day-plan-has = Mae yn y diwrnod
college-day-plan-from = O
college-day-plan-to = Hyd at
college-day-plan-save = Cadw diwrnod { $site }
college-day-plan-saved = Wedi ei gadw: diwrnod { $site }. Mae dysgwyr yn ei weld ar eu tudalen nesaf.
college-day-plan-no-time = Ticiwch un amser neu fwy
college-day-plan-from-missing = { $time }: dywedwch o bryd
college-day-plan-from-or-empty = { $time }: dywedwch o bryd, neu gadewch y ddau yn wag
college-day-plan-to-missing = { $time }: dywedwch hyd at bryd
college-day-plan-to-or-empty = { $time }: dywedwch hyd at bryd, neu gadewch y ddau yn wag
college-day-plan-hours-missing = { $time }: dywedwch o bryd hyd at bryd, neu dad-diciwch ef
college-day-plan-unreadable = { $time }: ysgrifennwch ef fel 10:30
college-day-plan-ends-first = { $time }: rhaid i’r diwedd fod ar ôl y dechrau
college-plans = Atebion i gynlluniau
college-plans-note = Pa mor fuan y caiff newid meddwl ei ateb, pwy sy’n clywed cwyn, pwy sy’n dod o hyd i eiriolwr.
