# What the command that makes cards says.

card-done = Mae cerdyn { $name } yn { $file }. Nid yw eu hen gardiau yn gweithio mwyach.
card-refused-learner = Nid oes dysgwr gyda’r id “{ $what }”.
card-refused-address = Mae’r cyfeiriad cyhoeddus yn rhy hir ar gyfer cod.
card-refused-write = Nid oedd modd ysgrifennu’r llun: { $what }
card-failed = Ni chafodd y cerdyn ei wneud. Ein gwall ni yw hwn. Mae yn y log.
