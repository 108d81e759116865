# How the questions do with people, as the coordinator sees it.

insight-questions-title = Sut mae’r cwestiynau’n gweithio
insight-questions-lead = Pa mor aml mae pobl ddim yn siŵr, yn mynd yn ôl, yn newid ateb neu’n cael help, ym mhob cwestiwn. Pobl o bob safle, wedi’u cyfrif heb enwau. Dyddiad olaf: { $date }.
insight-questions-how = Mae pob person yn cael ei gyfrif unwaith am bob peth, dim ots pa mor aml mae’n digwydd. Nid oes ffigur i lai na { $fewest } o bobl, ac mae’r ffigurau’n symud unwaith yr wythnos. Felly nid oes modd adnabod neb. Mae mynd yn ôl yn cael ei gyfrif gyda dolen y dudalen ei hun, nid botwm y porwr.

insight-version = Fersiwn { $version }, ers { $date } { $year }. { $changed }
insight-changed-first = Y fersiwn gyntaf.
insight-changed-nothing-to-say = Un ateb arall: dim byd, neu neb.
insight-changed-says-when = Mae’r cwestiwn yn dweud ei fod am ddiwedd y tymor.
insight-untried = Heb roi cynnig arno gyda phobl eto
insight-tried-aac-users = Rhoddwyd cynnig arno gyda { $people } o ddysgwyr sy’n defnyddio symbolau neu gymorth cyfathrebu, { $date } { $year }
insight-tried-switch-users = Rhoddwyd cynnig arno gyda { $people } o ddysgwyr sy’n defnyddio switshis neu’n dewis â’r llygaid, { $date } { $year }
insight-tried-screen-reader-users = Rhoddwyd cynnig arno gyda { $people } o ddysgwyr sy’n defnyddio darllenydd sgrin, { $date } { $year }
insight-tried-learners = Rhoddwyd cynnig arno gyda { $people } o ddysgwyr, { $date } { $year }
insight-tried-staff = Rhoddwyd cynnig arno gyda { $people } o staff, { $date } { $year }
insight-too-few = Dim digon o bobl eto
insight-own-words = Yng ngeiriau’r coleg ei hun, rhif { $number }
insight-shipped-words = Yn y geiriau a ddaeth gydag ef

insight-most-none = Ni ddigwyddodd dim o hyn i neb o blith { $people } o bobl.
insight-most-not-sure = Yn fwyaf aml, nid yw pobl yn siŵr: { $of } o { $people }.
insight-most-went-back = Yn fwyaf aml, mae pobl yn mynd yn ôl ato: { $of } o { $people }.
insight-most-changed = Yn fwyaf aml, mae pobl yn newid eu hateb: { $of } o { $people }.
insight-most-with-help = Yn fwyaf aml, mae pobl yn ateb gyda help: { $of } o { $people }.

insight-sign-not-sure = Ddim yn siŵr
insight-sign-went-back = Wedi mynd yn ôl ato
insight-sign-changed = Wedi newid eu hateb
insight-sign-with-help = Wedi ateb gyda help
insight-of = { $of } o { $people }
insight-as-table = Dangos fel tabl: { $question }
insight-column-sign = Beth ddigwyddodd
insight-column-of = I faint
insight-column-people = O faint
