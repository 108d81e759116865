# What the command that lets someone in says.

admit-done = Caiff { $name } ddod i mewn. Rôl: { $role }. Ble: { $sites }.
    Mae’r ddolen hon yn mewngofnodi’r person unwaith, o fewn saith diwrnod. Peidiwch â’i rhoi i neb arall:
    { $link }
admit-new-learner = Dysgwr newydd heb wersi yw { $name }: nid oes gan unrhyw ddysgwr o’ch ffeiliau yr e-bost hwn. I un o’ch ffeiliau, dewch â hyn i ben â “sayso dismiss”, rhowch yr e-bost yn support.csv, ac argraffwch gerdyn: sayso card SOURCEDID.
admit-nothing-yet = Nid oes gan Sayso dudalennau ar gyfer y rôl hon eto: mae’r ddolen yn arwain at dudalen sy’n dweud hynny.
admit-known = Mae’r e-bost hwn yn perthyn i { $name }, sydd yma eisoes fel { $roles }. Mae’r rôl hon ganddynt hefyd nawr.
admit-refused-name = Nid oes modd cadw “{ $what }” fel enw. Rhowch enw cyntaf a chyfenw, heb nodau rheoli. Y mwyaf o nodau ym mhob un: { $most }.
admit-refused-unnamed = Nid yw “{ $what }” yn dweud beth yw enw’r person hwn. Rhowch yr enw gyda --name.
admit-failed = Ni chafodd neb ei adael i mewn, oherwydd ein methiant ni. Mae yn y log.
