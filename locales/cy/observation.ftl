# What staff saw of a learner, as the learner reads it.

observation-title = Beth welodd y staff
    .symbol = look
observation-lead = Gwelodd y staff hyn. Nid ti ddywedodd hyn.
    .symbol = look
observation-by = Gwelodd { $name } hyn. { $date }.
    .symbol = person
observation-in-all-lessons = { $question }, ym mhob gwers
    .symbol = all-lessons
observation-in-lesson = { $question }, yn { $lesson }
    .symbol = lesson
observation-in-one-lesson = { $question }, mewn un wers
    .symbol = lesson
observation-not-right = Nid yw hyn yn iawn
    .symbol = show-no
observation-not-right-named = Nid yw hyn yn iawn: { $question }. { $name }.
    .symbol = show-no
observation-disputed = Dywedaist ti nad yw hyn yn iawn. Mae’r staff yn gweld hynny.
    .symbol = say
observation-right = Mae hyn yn iawn
    .symbol = show-yes
observation-right-named = Mae hyn yn iawn: { $question }. { $name }.
    .symbol = show-yes

# As staff read and write it.
observation-staff-we-saw = Gwelsom ni
observation-staff-not-said = Gwelodd y staff hyn. Nid { $name } ddywedodd hyn.
observation-staff-by = { $author }, { $date }, { $where }
observation-staff-disputed = Gofynnwch i mi: mae { $name } yn dweud nad yw hyn yn iawn
observation-staff-take-back = Cymryd yn ôl
observation-staff-take-back-named = Cymryd yn ôl: { $question }
observation-staff-say = Dweud beth welsoch chi o { $name }
observation-staff-pick-title = Beth welsoch chi o { $name }?
observation-staff-lead = Mae’n cael ei gadw ar wahân i’r hyn mae { $name } yn ei ddweud, gyda’ch enw chi. Gall { $name } ei ddarllen, a gall ddweud nad yw’n iawn.
observation-staff-form-title = { $name }: beth welsoch chi o “{ $question }”
observation-staff-where = Ble gwelsoch chi hyn
observation-staff-all-lessons = Ym mhob gwers
observation-staff-what = Beth welsoch chi
observation-staff-save = Cadw beth welais i
observation-staff-no-where = Dywedwch ble gwelsoch chi hyn
observation-staff-nothing = Dewiswch beth welsoch chi
