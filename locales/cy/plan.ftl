# The plan: what is offered, agreed, and what the college must give.

plan-title = Fy nghynllun
    .symbol = plan
plan-lead = Yr help rwyt ti’n ei gael, a beth rwyt ti’n ei ddweud amdano.
    .symbol = plan
plan-nothing = Does gen ti ddim cynllun eto. Dweda yn gyntaf beth rwyt ti eisiau.
    .symbol = plan
plan-nothing-sent = Does gen ti ddim cynllun eto. Mae’r staff yn darllen yn gyntaf beth ddywedaist ti.
    .symbol = plan
plan-row-note = Edrych arno neu ei newid
    .symbol = plan
plan-ready = Mae rhywbeth i ti ei ateb
    .symbol = look
plan-ready-look = Edrych ac ateb
    .symbol = look
plan-changing = Rwyt ti eisiau newid hyn
    .symbol = change
plan-kept = Rydyn ni wedi cadw dy ateb.
    .symbol = keep
plan-overtaken = Mae hyn yn newydd. Edrych arno yma.
    .symbol = change
plan-not-told = Does neb yn gwybod eto. Mae hyn yn newydd. Edrych arno yma.
    .symbol = change
plan-agreed-title = Rwyt ti wedi cytuno
    .symbol = agree
plan-open-title = Dwyt ti ddim wedi cytuno
    .symbol = not-sure
plan-answer = Ateb hyn
    .symbol = look
plan-answer-named = Ateb hyn: { $where }
    .symbol = look
plan-change-mind = Rydw i eisiau newid hyn
    .symbol = change
plan-change-mind-named = Rydw i eisiau newid hyn: { $where }
    .symbol = change
plan-changed-my-mind = Rydw i wedi newid fy meddwl
    .symbol = change
plan-change-say = Newid beth ddwedais i
    .symbol = say
plan-from = Mae hyn yn dechrau ar { $date }.
    .symbol = less-later
plan-asked-again = Ysgrifennodd rhywun hyn i ti. Cadwa fe neu newidia fe.
    .symbol = check
plan-own-assistant = { $name } sy’n gwneud hyn. { $name } yw dy helpwr di.
    .symbol = support-worker
plan-lesson-gone = Gwers oedd gen ti o’r blaen
    .symbol = lesson
plan-line-title = { $where }: beth wyt ti’n ei ddweud?
    .symbol = look
plan-line-title-again = { $where }: newid hyn
    .symbol = change
plan-asked = Gofynnaist ti am
    .symbol = say
plan-offered = Gallwn ni roi i ti
    .symbol = plan
plan-offered-by = { $name } ysgrifennodd hyn.
    .symbol = person
plan-given = Beth sy’n cael ei roi
    .symbol = presence
plan-differs = Mae hyn yn wahanol.
    .symbol = change
plan-differs-gone = Gofynnaist ti am hyn. Nid yw yma.
    .symbol = change
plan-why = Pam
    .symbol = meaning
plan-because-not-asked = Dydyn ni ddim wedi gofyn i ti am hyn.
    .symbol = question-help
plan-because-not-sure = Doeddet ti ddim yn siŵr.
    .symbol = not-sure
plan-because-not-now = Dwedaist ti: nid nawr.
    .symbol = not-now
plan-because-talk-to-me = Rwyt ti eisiau siarad am hyn.
    .symbol = talk-to-me
plan-because-observed = Gwelodd staff rywbeth. Nid ti ddwedodd.
    .symbol = look
plan-reason-no-skill-yet = Does neb yma yn gwybod sut i wneud hyn eto.
    .symbol = helper-knows
plan-reason-not-safe-without = Dydy hi ddim yn ddiogel i ti wneud hyn ar dy ben dy hun.
    .symbol = danger
plan-reason-not-enough-people = Does dim digon o helpwyr bryd hynny.
    .symbol = few-people
plan-reason-person-not-free = Mae’r person rwyt ti eisiau mewn ystafell arall bryd hynny.
    .symbol = who
plan-reason-not-in-this-place = Dydy hyn ddim yn gweithio yn yr ystafell hon.
    .symbol = in-the-room
plan-reason-rules-of-the-test = Mae rheolau’r prawf yn dweud hynny.
    .symbol = test
plan-reason-to-try-first = Rho gynnig ar hyn yn gyntaf. Wedyn dweda sut oedd e.
    .symbol = how-was-it
plan-reason-helped-before = Roedd hyn yn helpu o’r blaen.
    .symbol = same-as-before
plan-reason-you-decided = Ti benderfynodd hyn yn dy gyfarfod cynllun.
    .symbol = plan-review
plan-reply-agree = Rydw i’n cytuno
    .symbol = agree
plan-reply-different = Rydw i eisiau rhywbeth gwahanol
    .symbol = change
plan-reply-talk-first = Siarada gyda fi yn gyntaf
    .symbol = talk-to-me
plan-reply-not-sure = Dydw i ddim yn siŵr
    .symbol = not-sure
plan-reply-not-now = Nid nawr
    .symbol = not-now
plan-reply-take-back = Stopia hyn. Dydw i ddim yn cytuno mwyach
    .symbol = take-back
plan-row-sent = Mae staff yn darllen beth ddywedaist ti gyntaf.
    .symbol = message
plan-reads = Bydd { $name } yn darllen hyn.
    .symbol = message
plan-mark-waiting = Dwyt ti ddim wedi ateb eto.
    .symbol = question-help
plan-mark-agreed = Cytunaist ti. { $date }.
    .symbol = agree
plan-mark-different = Rwyt ti eisiau rhywbeth gwahanol. { $date }.
    .symbol = change
plan-mark-talk-first = Rwyt ti eisiau siarad yn gyntaf. { $date }.
    .symbol = talk-to-me
plan-mark-not-sure = Dwyt ti ddim yn siŵr. { $date }.
    .symbol = not-sure
plan-mark-not-now = Dwedaist ti: nid nawr. { $date }.
    .symbol = not-now
plan-mark-reopened = Rwyt ti eisiau newid hyn. { $date }.
    .symbol = change
plan-mark-taken-back = Dwyt ti ddim yn cytuno mwyach. { $date }.
    .symbol = take-back
plan-mark-taken-back-since = Dwyt ti ddim yn cytuno mwyach. { $date }. { $said }
    .symbol = take-back
plan-back-now = { $where }: nawr mae’r un peth â phob gwers. Cytunaist ti i hyn.
    .symbol = all-lessons
plan-mark-entered = { $name } ysgrifennodd dy ateb i ti.
    .symbol = writing-for-me
plan-must-title = Rhaid i’r coleg wneud hyn
    .symbol = must
plan-duty-title = { $where }: rhaid i’r coleg wneud hyn
    .symbol = must
plan-must-lead = Dwyt ti ddim wedi cytuno i hyn.
    .symbol = must
plan-must-ehc-plan = Mae’r gyfraith yn dweud bod rhaid.
    .symbol = must
plan-must-safety = Mae hyn i dy gadw di’n ddiogel.
    .symbol = danger
plan-must-best-interests = Dwedodd pobl eraill mai dyma sydd orau i ti.
    .symbol = must
plan-must-carried-over = Roedd hyn gen ti o’r blaen. Mae’n para am nawr.
    .symbol = same-as-before
plan-must-two = Mae dau berson yn gwneud hyn ar yr un pryd.
    .symbol = group-work
plan-must-do = Beth i’w wneud:
    .symbol = must
plan-must-by = { $name } ysgrifennodd hyn ar { $since }. Edrychwn ni arno eto ar { $date }.
    .symbol = person
plan-review-title = Edrych arno eto
    .symbol = again
plan-review = Edrychwn ni ar dy gynllun eto ar { $date }.
    .symbol = again
plan-sooner = Edrych arno’n gynt
    .symbol = again
plan-sooner-when = Pryd?
    .symbol = term
plan-sooner-this-week = Yr wythnos hon: { $date }
    .symbol = week
plan-sooner-next-week = Wythnos nesaf: { $date }
    .symbol = week
plan-sooner-two-weeks = Ymhen pythefnos: { $date }
    .symbol = week
plan-sooner-kept = Edrychwn ni ar dy gynllun ar { $date }.
    .symbol = again
plan-did-title = Ti’n dweud, ni’n gwneud
    .symbol = we-did
plan-did-lead = Popeth y gofynnaist amdano, a beth ddigwyddodd.
    .symbol = we-did
plan-did-nothing = Dwyt ti ddim wedi gofyn am unrhyw beth eto.
    .symbol = we-did
plan-did-we = Beth wnaethon ni
    .symbol = we-did
plan-did-not-yet = Does neb wedi ateb hyn eto. Bydd { $name } yn ei ddarllen.
    .symbol = question-help
plan-did-not-yet-nobody = Does neb wedi ateb hyn eto. Gofynna wrth y ddesg flaen.
    .symbol = desk
plan-did-decided-stays = Mae hyn yn aros fel y mae.
    .symbol = keep
plan-did-decided-new = Ysgrifennodd { $name } rywbeth newydd am hyn. { $date }.
    .symbol = plan
plan-did-read = Mae pwy sy’n dod i helpu yn darllen hyn yn gyntaf.
    .symbol = who-can-see
plan-did-on-own = Pethau rwy’n eu gwneud ar fy mhen fy hun
    .symbol = on-my-own
plan-did-person = Gofynnaist ti am berson
    .symbol = talk
plan-did-person-help = Help gyda thudalen
    .symbol = page-help
plan-did-person-talk = Siarad â rhywun
    .symbol = talk
plan-did-person-asked = Gofynnaist ti i { $name }. { $date }.
    .symbol = message
plan-did-person-talked = Mae { $name } yn dweud eu bod wedi siarad â ti. { $date }.
    .symbol = picked
plan-did-person-not-yet = Dydy { $name } ddim wedi ateb hyn eto.
    .symbol = question-help
plan-did-earlier = Beth ofynnaist ti o’r blaen
    .symbol = we-did
plan-did-earlier-more = Mwy y gofynnaist ti o’r blaen
    .symbol = we-did
plan-did-earlier-until = Newidiaist ti hyn. { $date }.
    .symbol = change
plan-did-earlier-no-one = Wnaeth neb ateb hyn cyn i ti ei newid.
    .symbol = question-help
plan-did-earlier-unanswered = Wnest ti ddim ateb hyn.
    .symbol = question-help
plan-did-as-asked = Dwedodd { $name } ie. { $date }.
    .symbol = agree
plan-did-different = Dwedodd { $name }: ddim yn union felly. { $date }.
    .symbol = change
plan-did-offered = Mae gan { $name } syniad. { $date }.
    .symbol = plan
plan-not-agree-title = Os nad wyt ti’n cytuno
    .symbol = my-side
plan-not-agree-named = Os nad wyt ti’n cytuno: { $where }
    .symbol = my-side
plan-advocate = Rydw i eisiau rhywun ar fy ochr i
    .symbol = my-side
plan-advocate-named = Rydw i eisiau rhywun ar fy ochr i. Dweud wrth { $name }.
    .symbol = my-side
plan-complaint = Dydw i ddim yn hapus gyda fy nghynllun
    .symbol = not-happy
plan-complaint-named = Dydw i ddim yn hapus gyda fy nghynllun. Dweud wrth { $name }.
    .symbol = not-happy
plan-complaint-who = Nid { $name } ysgrifennodd dy gynllun.
    .symbol = person
plan-advocate-who = Bydd { $name } yn dod o hyd i rywun i ti.
    .symbol = person
plan-complaint-desk = Does neb arall yma i’w ddarllen. Cer at y ddesg flaen.
    .symbol = desk
plan-answer-by = Bydd { $name } yn dy ateb erbyn { $date }.
    .symbol = term
plan-answer-late = Dydy { $name } ddim wedi ateb mewn pryd. Bydd { $second } yn ateb nawr.
    .symbol = who
plan-answer-late-alone = Dydy { $name } ddim wedi ateb mewn pryd. Galli di fynd at y ddesg flaen am hyn.
    .symbol = desk
plan-answer-desk = Gelli di fynd at y ddesg flaen am hyn.
    .symbol = desk

# As staff read and write it.
plan-staff-title = Cynllun { $name }
plan-staff-link = Cynllun { $name }
plan-staff-propose-named = Cynnig cynllun i { $name }
plan-staff-all-as-asked = Cynnig y cyfan fel y gofynnwyd
plan-staff-propose = Cynnig yr hyn sydd wedi ei lenwi
plan-staff-propose-here = Cynnig yma
plan-staff-as-asked = Fel y gofynnwyd
plan-staff-different = Gwahanol, gyda rheswm
plan-staff-offer = Cynnig hyn, gyda rheswm
plan-staff-leave = Gadael fel y mae
plan-staff-what-instead = Beth yn lle hynny, a pham
plan-staff-asked = Gofynnodd { $name } am
plan-staff-not-asked = Heb ei ofyn neu ei ateb eto
plan-staff-why = Rheswm
plan-staff-words = Mewn geiriau hawdd, i’r dysgwr
plan-staff-where = Ble
plan-staff-other = Cynnig rhywbeth ar gyfer lle arall, neu lai o help yn nes ymlaen
plan-staff-other-lead = Dywedir wrth y dysgwr nad oes dim a ddwedodd y tu ôl i gynnig. Cytunir ar lai o help yn nes ymlaen fel unrhyw beth arall, ac nid yw byth yn dechrau ar ei ben ei hun.
plan-staff-later = Yn dechrau ar (gwag: ar unwaith)
plan-staff-assistant = Cynorthwyydd y dysgwr ei hun, os nhw sy’n ei roi (enw)
plan-staff-review = Edrych ar y cynllun eto ar
plan-staff-review-stays = Nid ydych wedi cyfarfod am y cynllun diwethaf. Mae ei ddiwrnod yn aros: { $date }. Gallwch ddewis diwrnod cynharach.
plan-staff-from = O { $date }
plan-staff-origin-as-asked = Fel y gofynnwyd
plan-staff-origin-different = Gwahanol
plan-staff-origin-offered = Cynigiwyd
plan-staff-origin-duty = Dyletswydd
plan-staff-mark-by = { $said } ({ $maker })
plan-staff-mark-waiting = Yn aros am ateb { $name }
plan-staff-mark-answered = Nid yw { $name } yn cytuno eto, { $date }: { $reply ->
    [different] eisiau rhywbeth gwahanol
    [talk-first] eisiau siarad yn gyntaf
    [not-sure] ddim yn siŵr
   *[other] nid nawr
}
plan-staff-mark-agreed = Cytunodd { $name } ar { $date }
plan-staff-mark-reopened = Newidiodd { $name } eu meddwl ar { $date }: { $reply ->
    [different] eisiau rhywbeth gwahanol
    [talk-first] eisiau siarad yn gyntaf
    [said-anew] wedi anfon rhywbeth arall
   *[other] ddim yn siŵr
}
plan-staff-mark-taken-back = Tynnodd { $name } y cytundeb yn ôl ar { $date }
plan-staff-mark-taken-back-since = Tynnodd { $name } y cytundeb yn ôl ar { $date }. Ar { $since }: { $reply ->
    [different] eisiau rhywbeth gwahanol
    [talk-first] eisiau siarad yn gyntaf
    [not-sure] ddim yn siŵr
   *[other] nid nawr
}
plan-staff-mark-answered-entered = Nid yw { $name } yn cytuno eto, { $date }. Cofnodwyd gan { $by } { $way }
plan-staff-mark-agreed-entered = Cytunodd { $name } ar { $date }. Cofnodwyd gan { $by } { $way }, a gofynnir eto pan ddaw { $name } ar eu pen eu hunain
plan-staff-mark-reopened-entered = Newidiodd { $name } eu meddwl ar { $date }. Cofnodwyd gan { $by } { $way }
plan-staff-mark-taken-back-entered = Tynnodd { $name } y cytundeb yn ôl ar { $date }. Cofnodwyd gan { $by } { $way }
plan-staff-mark-taken-back-since-entered = Tynnodd { $name } y cytundeb yn ôl ar { $date }. Cofnodwyd gan { $by } { $way }, { $since }: { $reply ->
    [different] eisiau rhywbeth gwahanol
    [talk-first] eisiau siarad yn gyntaf
    [not-sure] ddim yn siŵr
   *[other] nid nawr
}
plan-staff-paper = Cofnodi atebion o bapur neu gyfarfod
plan-staff-paper-lead = Dangosir pob un fel rhywbeth a gofnodwyd gennych chi, a gofynnir i { $name } eto pan ddônt ar eu pen eu hunain.
plan-staff-paper-named = Cofnodi’r ateb: { $where }
plan-staff-paper-how = Sut yr atebwyd: { $where }
plan-staff-paper-held = { $where }: yr hyn sydd wedi’i gytuno nawr
plan-staff-from-paper = o bapur
plan-staff-from-meeting = o gyfarfod
plan-staff-enter = Cofnodi
plan-staff-duties = Beth mae’n rhaid i’r coleg ei roi
plan-staff-duties-lead = Yn ôl y gyfraith, er diogelwch, neu wedi ei gario ymlaen. Nid yw { $name } wedi cytuno i’r rhain, ac ni chyfrifir hwy byth fel cytundeb.
plan-staff-not-agreed = Nid yw { $name } wedi cytuno i hyn
plan-staff-duty-add = Ychwanegu dyletswydd
plan-staff-duty-named = Ychwanegu dyletswydd i { $name }
plan-staff-basis = Ar beth mae’n seiliedig
plan-staff-basis-ehc-plan = Cynllun EHC
plan-staff-basis-safety = Diogelwch
plan-staff-basis-best-interests = Lles pennaf
plan-staff-basis-carried-over = Wedi ei gario ymlaen
plan-staff-two-people = Mae angen dau berson ar unwaith
plan-staff-what-to-do = Beth i’w wneud os oes ei angen
plan-staff-duty-review = Edrych arno eto ar (erbyn { $date })
plan-staff-duty-save = Cadw’r dyletswydd
plan-staff-duty-by = Ysgrifennwyd gan { $name } ar { $since }. I edrych arno eto erbyn { $date }
plan-staff-duty-overdue = Ysgrifennwyd gan { $name } ar { $since }. Dylid bod wedi edrych arno eto erbyn { $date }
plan-staff-duty-two = Dau berson ar unwaith
plan-staff-duty-do = Beth i’w wneud: { $what }
plan-staff-again = Wedi edrych arno eto: mae’n para tan (erbyn { $date })
plan-staff-again-save = Gadael iddo barhau
plan-staff-again-named = Gadael iddo barhau: { $where }
plan-staff-end = Dod ag ef i ben
plan-staff-end-named = Dod ag ef i ben: { $where }
plan-staff-versions = Pob fersiwn
plan-staff-version = Cynllun { $number }, cynigiwyd gan { $name } ar { $date }, i edrych arno eto ar { $review }
plan-staff-done-proposed = Cynigiwyd. Gofynnir i { $name } ar eu hymweliad nesaf.
plan-staff-done-duty = Mae’r dyletswydd wedi ei gadw.
plan-staff-done-again = Mae’r dyletswydd yn parhau. Edrychir arno eto ar y diwrnod a roesoch.
plan-staff-done-ended = Mae’n dod i ben o heddiw.
plan-staff-done-entered = Mae’r ateb wedi ei gofnodi.
plan-staff-done-no-reply = Dewiswch beth atebodd { $name }.
plan-staff-done-overtaken = Newidiodd rhywbeth cyn i hyn gael ei gofnodi. Ni chadwyd dim.
plan-staff-refused-no-presence = Dywedwch a oes rhywun yn dod
plan-staff-refused-not-a-term = Dewiswch le a beth sy’n cael ei roi
plan-staff-refused-nothing = Does dim byd newydd yn cael ei gynnig: dywedwch o leiaf un peth na chytunwyd arno eisoes
plan-staff-refused-no-reason = Dewiswch reswm
plan-staff-refused-reason-too-long = Mae’r geiriau hyn yn rhy hir
plan-staff-refused-not-asked = Ni ofynnwyd am ddim yma
plan-staff-refused-same-as-asked = Mae hyn yr un fath â’r hyn a ofynnwyd: dewiswch “Fel y gofynnwyd”
plan-staff-refused-not-that-day = Rhowch ddiwrnod sy’n ffitio: ar ôl heddiw, a heb fod yn rhy bell
plan-staff-refused-overtaken = Newidiodd rhywbeth wrth i chi ysgrifennu: mae’r hyn sydd yma nawr yn newydd, a chadwyd yr hyn a deipiwyd
plan-staff-refused-not-agreed = Does dim cytundeb i’w dynnu yn ôl
plan-staff-refused-decided = Penderfynodd y dysgwr yn wahanol yma yn yr adolygiad. Cynigiwch rywbeth arall, neu’r un peth gyda rheswm pam mae’n aros
plan-staff-reasons-title = Rhesymau
plan-staff-reasons-lead = Mae llinell mewn cynllun sy’n wahanol i’r hyn a ofynnwyd yn dweud un o’r rhain wrth y dysgwr. Mae’r rhai sy’n dod gyda Sayso ym mhob iaith; darllenir eich rhai chi fel yr ysgrifennwch nhw, felly cadwch at un frawddeg hawdd.
plan-staff-reasons-kept = Wedi ei gadw
plan-staff-reasons-add = Ychwanegu’r rheswm hwn
plan-staff-reasons-own = Rheswm o’ch eiddo eich hun, mewn geiriau hawdd (hyd at { $most } nod)
plan-staff-reasons-picture = Ei lun, i bwy bynnag nad yw’n darllen
plan-staff-reasons-empty = Ysgrifennwch y rheswm
plan-staff-reasons-on = Ei roi eto
plan-staff-reasons-off = Peidio â’i roi mwyach
plan-staff-reasons-on-named = Ei roi eto: { $reason }
plan-staff-reasons-off-named = Peidio â’i roi mwyach: { $reason }
plan-staff-reasons-ours = Ein rhai ni
plan-staff-reasons-ended = Ddim yn cael ei roi mwyach
plan-staff-reasons-always = Yn cael ei roi bob tro: penderfyniad y dysgwr ei hun
plan-staff-counts = Mewn grym, wedi’u cytuno gan ddysgwyr: { $asked } fel y gofynnwyd, { $different } yn wahanol, { $offered } wedi’u cynnig lle na ofynnwyd dim. Dyletswyddau, na chytunodd neb iddyn nhw: { $duties }.
plan-staff-counts-of = Mewn grym, wedi’u cytuno gan { $name }: { $asked } fel y gofynnwyd, { $different } yn wahanol, { $offered } wedi’u cynnig. Dyletswyddau, heb eu cytuno: { $duties }.
plan-staff-to-do = Cynlluniau â rhywbeth i’w wneud: { $count }. Wedi newid eu meddwl neu ddim yn cytuno: { $reopened }
plan-staff-to-do-reopened = Wedi newid eu meddwl: atebwch erbyn { $date }
plan-staff-to-do-late = Wedi newid eu meddwl: roedd i’w ateb erbyn { $date }
plan-staff-to-do-talk = { $count ->
    [one] Ddim yn cytuno ag un llinell
   *[other] Ddim yn cytuno â { $count } llinell
}
plan-staff-to-do-propose = Wedi anfon rhywbeth newydd: cynigiwch
plan-staff-to-do-left = { $count ->
    [one] Wedi gofyn am un lle nad oes llinell yn ei ateb
   *[other] Wedi gofyn am { $count } lle nad oes llinell yn eu hateb
}
plan-staff-to-do-review-over = Yr adolygiad ar ben: cynigiwch
plan-staff-to-do-review = I edrych arno eto
plan-staff-to-do-waiting = { $count ->
    [one] Mae un llinell yn aros amdanynt
   *[other] Mae { $count } llinell yn aros amdanynt
}
plan-staff-when-named = { $when }: { $where }
plan-staff-answer-by = Gofynnodd { $name } am newid y cynllun hwn ar { $date }. Atebwch erbyn { $by }: cynigiwch rywbeth newydd, neu siaradwch â { $name }.
plan-staff-answer-late = Gofynnodd { $name } am newid y cynllun hwn ar { $date }. Roedd i’w ateb erbyn { $by }. { $second } sy’n ateb nawr, ac mae { $name } wedi cael gwybod.
plan-staff-answer-late-nobody = Gofynnodd { $name } am newid y cynllun hwn ar { $date }. Roedd i’w ateb erbyn { $by }.
plan-staff-to-do-mine = Heb ei ateb mewn pryd: chi sydd i ateb nawr
plan-staff-to-do-passed = Heb ei ateb mewn pryd: { $name } sy’n ateb nawr
plan-staff-nowhere = Nid yw’n dal mewn unrhyw wers bellach: { $what }
plan-staff-nowhere-anew = Ysgrifennwch ef o’r newydd ar gyfer gwers arall
plan-staff-before-title = Gwersi oedd gan { $name } o’r blaen
plan-staff-before-since = Ddim yn eu hwythnos ers { $date }
plan-staff-set-title = Atebion i gynlluniau
plan-staff-set-lead = Mae dysgwyr yn cael gwybod erbyn pryd y caiff newid meddwl ei ateb. Nid yw’r sawl a gynigiodd y cynllun byth yn darllen cwyn amdano.
plan-staff-set-days = Diwrnodau addysgu i ateb newid meddwl
plan-staff-set-wrong-days = Ysgrifennwch nifer o ddiwrnodau o { $least } i { $most }.
plan-staff-set-complaints = Pwy sy’n clywed nad yw rhywun yn hapus â’i gynllun
plan-staff-set-complaints-any = Pwy bynnag sy’n darllen “Siarad â rhywun” ac na chynigiodd y cynllun
plan-staff-set-advocate = Pwy sy’n dod o hyd i eiriolwr
plan-staff-set-advocate-any = Pwy bynnag sy’n darllen “Siarad â rhywun” gyntaf
plan-staff-set-save = Cadw hyn ar gyfer { $site }
plan-staff-set-kept = Wedi’i gadw. Mae’n dal o hyn ymlaen.
plan-print-title = Fy nghynllun: { $name }
    .symbol = plan
plan-print-on = Fel y mae ar { $date }.
    .symbol = plan
plan-print = Fy nghynllun ar bapur
    .symbol = print
plan-did-week = Yn eich gwersi nesaf
    .symbol = lesson
plan-did-no-one-comes = Does neb yn dod yma eto:
    .symbol = no-one
plan-did-no-one = Does neb yn gallu dod yma eto:
    .symbol = no-one
plan-did-no-one-first-half = Does neb yn dod yma am yr hanner cyntaf eto:
    .symbol = no-one
plan-did-no-one-second-half = Does neb yn dod yma am yr ail hanner eto:
    .symbol = no-one
plan-did-one-more = Mae rhywun yn dod yma. Rydyn ni’n chwilio am un arall:
    .symbol = support-worker
plan-did-fewer = Mae llai o bobl yn dod yma nag oedd yn y cynllun:
    .symbol = support-worker
plan-did-not-named = Dydy { $name } ddim yn dod yma:
    .symbol = not-in
plan-did-not-same = Rwyt ti eisiau’r un person. Dydy { $name } ddim yn dod yma:
    .symbol = same
plan-did-not-different = Rwyt ti eisiau pobl wahanol. Dim ond { $name } sy’n dod:
    .symbol = different-helpers
plan-did-comes = Mae { $name } yn dod yma:
    .symbol = support-worker
plan-did-later = A mwy yn yr wythnosau wedyn.
    .symbol = week
plan-did-more = Dydy hyn ddim yn eich cynllun.
    .symbol = plan
plan-did-wrote = Ysgrifennodd { $name } pam:
    .symbol = meaning
plan-did-no-reason = Wnaeth neb ysgrifennu pam.
    .symbol = not-sure
plan-did-beside = Ddim yn eich cynllun
    .symbol = plan
plan-before-title = Gwersi oedd gen ti o’r blaen
    .symbol = lesson
plan-before-lead = Dydy’r gwersi hyn ddim gen ti nawr. Does neb yn dod yno i ti.
    .symbol = no-one
plan-why-skill = { $count ->
    [0] Dydy { $name } ddim yn gwybod hyn: { $skills }.
    [one] Dydy un person ddim yn gwybod hyn: { $skills }.
   *[other] Dydy { $count } o bobl ddim yn gwybod hyn: { $skills }.
}
    .symbol = helper-knows
plan-why-skills = Dydy { $count } o bobl ddim yn gwybod hyn i gyd: { $skills }.
    .symbol = helper-knows
plan-why-elsewhere = { $count ->
    [0] Mae { $name } gyda rhywun arall bryd hynny.
    [one] Mae un person gyda rhywun arall bryd hynny.
   *[other] Mae { $count } o bobl gyda rhywun arall bryd hynny.
}
    .symbol = someone-else
plan-why-not-free = { $count ->
    [0] Dydy { $name } ddim yn rhydd bryd hynny.
    [one] Dydy un person ddim yn rhydd bryd hynny.
   *[other] Dydy { $count } o bobl ddim yn rhydd bryd hynny.
}
    .symbol = time
plan-why-was-away = Doedd { $name } ddim i mewn pan wnaethon ni edrych am rywun.
    .symbol = not-in
plan-why-away = { $count ->
    [0] Dydy { $name } ddim i mewn y diwrnod hwnnw.
    [one] Dydy un person ddim i mewn y diwrnod hwnnw.
   *[other] Dydy { $count } o bobl ddim i mewn y diwrnod hwnnw.
}
    .symbol = not-in
plan-why-not-in = { $count ->
    [0] Dydy { $name } ddim yn gweithio bryd hynny.
    [one] Dydy un person ddim yn gweithio bryd hynny.
   *[other] Dydy { $count } o bobl ddim yn gweithio bryd hynny.
}
    .symbol = week
plan-why-other-site = { $count ->
    [0] Mae { $name } mewn lle arall bryd hynny.
    [one] Mae un person mewn lle arall bryd hynny.
   *[other] Mae { $count } o bobl mewn lle arall bryd hynny.
}
    .symbol = trip
plan-why-full = { $count ->
    [0] Mae { $name } yn helpu cymaint ag y gallan nhw.
    [one] Mae un person yn helpu cymaint ag y gallan nhw.
   *[other] Mae { $count } o bobl yn helpu cymaint ag y gallan nhw.
}
    .symbol = with-my-group
plan-why-hours = { $count ->
    [0] Does gan { $name } ddim amser yr wythnos honno.
    [one] Does gan un person ddim amser yr wythnos honno.
   *[other] Does gan { $count } o bobl ddim amser yr wythnos honno.
}
    .symbol = time
plan-why-break = { $count ->
    [0] Mae { $name } yn cael egwyl bryd hynny.
    [one] Mae un person yn cael egwyl bryd hynny.
   *[other] Mae { $count } o bobl yn cael egwyl bryd hynny.
}
    .symbol = break
plan-why-unknown = { $count ->
    [0] Dydyn ni ddim yn gwybod pryd mae { $name } yn gweithio.
    [one] Dydyn ni ddim yn gwybod pryd mae un person yn gweithio.
   *[other] Dydyn ni ddim yn gwybod pryd mae { $count } o bobl yn gweithio.
}
    .symbol = not-sure
plan-why-not-wanted = Dywedoch chi na wrth { $names } yma.
    .symbol = not-wanted
plan-why-instead = Mae gan { $name } amser bryd hynny. Anfonon ni rywun arall.
    .symbol = someone-else
plan-why-instead-shares = Mae gan { $name } amser bryd hynny. Mae’r person sy’n dod gydag eraill yma hefyd.
    .symbol = someone-else
plan-why-instead-same = Mae gan { $name } amser bryd hynny. Rwyt ti eisiau’r un person. Mae’r un sy’n dod yma yn dod ar adegau eraill hefyd.
    .symbol = same
plan-why-instead-different = Mae gan rywun arall amser bryd hynny. Anfonon ni { $name }.
    .symbol = someone-else
plan-why-ask = Gall { $name } ddweud pam.
    .symbol = talk
plan-why-ask-nobody = Gofynnwch pam wrth y ddesg flaen.
    .symbol = desk
plan-did-no-hour = Dydy’r coleg ddim wedi dweud pryd mae hyn. Felly does neb yn gallu dod eto.
    .symbol = time
plan-did-no-hour-trip = Does dim amser penodol i dripiau. Mae’r staff yn trefnu pwy sy’n dod.
    .symbol = trip
