# What is said when a page cannot be shown.

error-not-found-title = Dydy’r dudalen hon ddim yma
    .symbol = lost
error-not-found-lead = Does dim byd ar goll. Galli di fynd yn ôl i dy dudalen gyntaf.
    .symbol = home
error-not-found-staff-lead = Efallai fod ei chyfeiriad yn anghywir, neu ei bod am rywun nad ydych yn gweithio gyda nhw.
error-not-understood-title = Doedden ni ddim yn gallu darllen beth ddaeth
    .symbol = trouble
error-not-understood-lead = Does dim byd wedi newid. Galli di fynd yn ôl a thrio eto.
    .symbol = change
error-too-many-title = Arhosa ychydig
    .symbol = break
error-too-many-lead = Rydyn ni’n brysur iawn nawr. Tria eto mewn un funud.
    .symbol = break
error-failed-title = Dydy’r dudalen hon ddim yn gweithio nawr
    .symbol = mend
error-failed-lead = Ein camgymeriad ni yw hwn. Mae beth anfonaist ti o’r blaen yn ddiogel. Tria eto.
    .symbol = keep
error-home = Mynd i fy nhudalen gyntaf
    .symbol = home
