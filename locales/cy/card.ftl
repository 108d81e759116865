# What the command that makes cards says.

card-done = Mae cerdyn { $name } yn { $file }. Nid yw eu hen gardiau yn gweithio mwyach.
card-refused-learner = Nid oes dysgwr gyda’r id “{ $what }”. Rhowch sourcedId myfyriwr o support.csv sydd wedi’i fewnforio.
card-refused-address = Mae’r cyfeiriad cyhoeddus yn rhy hir ar gyfer cod. Gosodwch public_url i un byrrach.
card-refused-write = Nid oedd modd ysgrifennu’r llun: { $what }. Mae’r hen gerdyn yn dal i weithio. Rhowch hawl i’r defnyddiwr hwn ysgrifennu yn y ffolder honno, a rhedwch hyn eto.
card-refused-lost = Cafodd y cerdyn ei wneud, ond nid oedd modd ysgrifennu ei lun: { $what }. Nid yw’r hen gerdyn yn gweithio mwyach. Rhowch hawl i’r defnyddiwr hwn ysgrifennu yn y ffolder honno, a rhedwch hyn eto.
card-failed = Ni chafodd y cerdyn ei wneud. Ein gwall ni yw hwn. Mae yn y log.
