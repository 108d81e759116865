# Today: what the person who gives the support reads before a session.

briefing-title = Heddiw
briefing-title-next = Y diwrnod addysgu nesaf
briefing-nothing = Nid oes gennych chi sesiwn gyda dysgwr yn yr wythnosau nesaf.
briefing-none-today = Nid oes gennych chi sesiwn heddiw. Mae’r rhain ar gyfer: { $date }.
briefing-over-today = Nid oes gennych chi sesiwn arall heddiw. Mae’r rhain ar gyfer: { $date }.
briefing-next = Nesaf: { $time }, { $room }
briefing-at = { $time }, { $room }
briefing-at-no-room = { $time }
briefing-in = { $minutes ->
        [one] mewn 1 munud
        [two] mewn { $minutes } funud
       *[other] mewn { $minutes } munud
    }
briefing-now = Nawr
briefing-one = { $class } · tan { $end }
briefing-one-with = { $class }, tiwtor: { $tutor } · tan { $end }
briefing-class = { $class } · tan { $end } · rydych chi’n cefnogi { $learners ->
        [one] un dysgwr
        [two] { $learners } ddysgwr
       *[other] { $learners } dysgwr
    }
briefing-class-with = { $class }, tiwtor: { $tutor } · tan { $end } · rydych chi’n cefnogi { $learners ->
        [one] un dysgwr
        [two] { $learners } ddysgwr
       *[other] { $learners } dysgwr
    }
briefing-later = Yn hwyrach
briefing-earlier = Yn gynharach heddiw
briefing-not-from-plan = Ddim eto o gynllun y cytunwyd arno
briefing-reason = Pam: { $reason }
briefing-here-more = Ddim o gynllun: cydlynydd a’ch rhoddodd chi yma.
briefing-here-named = Pam chi: gofynnodd { $name } amdanoch chi wrth eich enw.
briefing-here-only = Pam chi: ni allai neb arall ddod bryd hynny.
briefing-here-same = Pam chi: mae { $name } eisiau’r un person, ac rydych chi’n dod i sesiynau eraill hefyd.
briefing-here-shares = Pam chi: rydych chi yn yr ystafell hon gydag eraill bryd hynny.
briefing-here-free = Pam chi: rydych chi’n rhydd bryd hynny, ac mae’r oriau gennych chi.
briefing-here-by-hand = Pam chi: cydlynydd a’ch dewisodd chi ar gyfer hyn.
briefing-said-by = { $maker }, { $date }
briefing-changed-since = Newidiwyd ers i chi ei ddarllen
briefing-new = Heb ei ddarllen eto
briefing-read = Wedi’i ddarllen
briefing-read-on = Wedi’i ddarllen: { $date }
briefing-i-have-read = Rydw i wedi darllen hwn
briefing-i-have-read-again = Rydw i wedi darllen y newid
briefing-on-own = { $activity }, ar fy mhen fy hun
briefing-on-own-now = Nawr: { $step }
briefing-on-own-goal = Erbyn diwedd y tymor: { $step }
briefing-least-first = Dechreuwch gyda’r help lleiaf.
briefing-rung = Yng ngeiriau’r coleg: { $rung }.
briefing-rung-on-my-own = hunansgaffaldio
briefing-rung-remind-me = procio’r cof
briefing-rung-give-me-a-clue = rhoi cliwiau
briefing-rung-show-me = modelu
briefing-rung-do-it-with-me = gweithio gyda’n gilydd
briefing-for-all-lessons = Dywedwyd ar gyfer pob gwers
briefing-for-this = Dywedwyd ar gyfer y sesiwn hon
briefing-support = Sut i gefnogi { $name } orau
briefing-matters = Beth sy’n bwysig i { $name }
briefing-nothing-said = Nid yw { $name } wedi dweud dim byd eto. Gofynnwch i { $name }.
briefing-taken-back = Tynnodd { $name } hwn yn ôl ({ $date }). Gofynnwch i { $name }.
briefing-open = Darllenwch beth ddywedodd { $name }
briefing-open-page = Agor tudalen { $name }
briefing-cancelled = Canslwyd
briefing-was = O’r blaen: { $words }
briefing-new-answer = Newydd

briefing-check-with-me = Gofynnwch i mi: dewisais i rywbeth arall pan ges i’r cwestiwn eto
briefing-check-with-me-not-sure = Gofynnwch i mi: doeddwn i ddim yn siŵr pan ges i’r cwestiwn eto
briefing-gone = Nid yw’n cael ei ddweud mwyach. Nid yw’r hyn a ddarllenoch chi o’r blaen yn gywir nawr.
briefing-answers-taken-back = Wedi’i ddweud o’r blaen a’i dynnu yn ôl: { $what }
briefing-not-asked = Heb ei ofyn neu heb ei ateb eto: { $what }
briefing-about = { $activity }: { $question }
briefing-changed-first = Newidiodd ers i chi ei ddarllen
briefing-unchanged = Fel y darllenoch chi o’r blaen
briefing-must = Yr hyn y mae’n rhaid i’r coleg ei roi
briefing-basis-ehc-plan = Yn ôl y gyfraith: mae’r cynllun EHC yn ei ddweud
briefing-basis-safety = Er diogelwch
briefing-basis-best-interests = Penderfyniad lles gorau a gofnodwyd
briefing-basis-carried-over = Yn parhau o’r blaen
briefing-what-to-do = Beth i’w wneud os oes angen
briefing-agreed = Yr hyn y cytunodd { $name } arno
briefing-says = Beth mae { $name } yn ei ddweud
briefing-says-beside = Beth arall mae { $name } yn ei ddweud
briefing-plan-for-all = Ar gyfer pob gwers
briefing-plan-for-this = Ar gyfer y sesiwn hon
briefing-plan-reopened = Gofynnodd { $name } am newid hyn ar { $date }. Rhaid ei ateb erbyn { $by }. Tan hynny, gofynnwch i { $name }.
briefing-plan-reopened-soon = Gofynnodd { $name } am newid hyn ar { $date }. Does neb wedi ateb eto. Gofynnwch i { $name }.
briefing-plan-reopened-late = Gofynnodd { $name } am newid hyn ar { $date }. Roedd i’w ateb erbyn { $by }, ac mae’n hwyr. Gofynnwch i { $name }.
briefing-plan-reopened-anew = Gofynnodd { $name } am newid hyn ar { $date }. Mae rhywbeth newydd wedi’i gynnig, a dydy { $name } ddim wedi cytuno iddo eto. Tan hynny, gofynnwch i { $name }.
briefing-plan-taken-back = Tynnodd { $name } y cytundeb yn ôl ar { $date }. Gofynnwch i { $name }.
briefing-plan-taken-back-here = Tynnodd { $name } yn ôl yr hyn a gytunwyd ar gyfer y sesiwn hon ar { $date }. Mae’r hyn a gytunwyd ar gyfer pob gwers yn dal yma am y tro. Gofynnwch i { $name }.
briefing-plan-new-duty = Mae rhywbeth newydd y mae’n rhaid i’r coleg ei roi.
briefing-plan-new-agreed = Cytunodd { $name } ar rywbeth newydd.
briefing-plan-new-here = Mae’r hyn y cytunodd { $name } iddo o’r blaen yn dal yma nawr.
briefing-plan-new-mark = Gofynnodd { $name } am newid yr hyn a gytunwyd.
briefing-plan-agreed-again = Mae { $name } yn cytuno unwaith eto i’r hyn a gytunwyd.
briefing-say-new = Mae’r hyn mae { $name } yn ei ddweud wedi newid. Mae wedi’i farcio isod.
briefing-saw-new = Gwelodd y staff rywbeth newydd am { $name }, neu mae { $name } yn dweud nad yw rhywbeth a welwyd yn iawn. Mae isod.
briefing-plan-gone = Nid yw hyn yn dal mwyach: { $given }
briefing-own-assistant = { $assistant }, cynorthwyydd { $name } ei hun, sy’n gwneud hyn.
briefing-later-agreed = O { $date }, cytunwyd yn barod: { $given }
briefing-back-just-in-case = Sefyll yn ôl yw’r cynllun. Byddwch gerllaw, a helpwch dim ond pan ofynnir.
briefing-back-no-one = Sefyll yn ôl yw’r cynllun. Helpwch dim ond pan ofynnir.
briefing-back-rest = Sefyll yn ôl yw’r cynllun am weddill yr amser.
briefing-print = Argraffu (PDF)
briefing-print-day = Argraffu’r diwrnod hwn (PDF)
briefing-moved-title = Beth sydd wedi newid yn eich wythnos: { $count }
briefing-moved-goes = Rydych chi nawr yn mynd:
briefing-moved-goes-no-more = Dydych chi ddim yn mynd mwyach:
briefing-moved-others = Rydych chi’n mynd at ddysgwyr gwahanol:
briefing-moved-other-part = Yr un bobl, rhan arall ohoni:
briefing-moved-shifted = Ar amser arall neu mewn ystafell arall:
briefing-moved-today = heddiw
briefing-moved-seen = Rwyf wedi gweld hyn
briefing-half = Mae { $name } eich angen ({ $half }): { $from } i { $to }.
