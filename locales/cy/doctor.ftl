# What the doctor found, and how to mend it.

doctor-mark-fine = [ iawn ]
doctor-mark-look = [edrych]
doctor-mark-wrong = [GWALL ]
doctor-config = Mae’r gosodiadau’n gywir.
doctor-folder = Mae modd ysgrifennu i’r ffolder data { $what }.
doctor-no-folder = Nid oes ffolder data { $what } eto. Mae “sayso serve”, “sayso import” neu “sayso demo” yn ei wneud.
doctor-folder-not-made = Ni ellir gwneud y ffolder data: { $what }. Gosodwch data_dir i ffolder y gall y defnyddiwr hwn ysgrifennu iddi.
doctor-folder-not-writable = Nid oes modd ysgrifennu i’r ffolder data: { $what }. Rhowch ef i’r defnyddiwr mae Sayso yn rhedeg fel ef (chown), neu gosodwch data_dir i un arall.
doctor-folder-open = Gall pobl eraill ar y peiriant hwn ddarllen { $what }, ac mae atebion dysgwyr ynddo. Caewch ef: chmod 700 { $what }
doctor-room = Mae { $what } MiB yn rhydd ar ei ddisg.
doctor-little-room = Dim ond { $what } MiB sy’n rhydd ar ddisg y ffolder data. Gwnewch le cyn i Sayso wrthod cadw pethau.
doctor-clock = Yn ôl y peiriant hwn, yr amser yw { $what }.
doctor-clock-behind = Yn ôl y peiriant hwn, yr amser yw { $what }, sydd yn y gorffennol. Gosodwch ei gloc (timedatectl set-ntp true).
doctor-no-site = Nid oes arddulliau na symbolau ar y tudalennau: cafodd y rhaglen hon ei hadeiladu cyn ei safle. Adeiladwch hi gyda “make build”.
doctor-no-database = Nid oes cronfa ddata eto. Mae “sayso serve”, “sayso import” neu “sayso demo” yn ei gwneud.
doctor-database-away = Nid oes modd cyrraedd y gronfa ddata: { $what }. Dechreuwch hi, neu gosodwch database_url i ble mae hi.
doctor-database-silent = Nid oes cronfa ddata yn ateb yn { $what }. Cychwynnwch PostgreSQL yno, neu gosodwch database_url i’r man lle mae.
doctor-demo = Mae hwn yn dal y coleg enghreifftiol, a’i bobl wedi eu dyfeisio. Ar gyfer un go iawn, gosodwch data_dir i ffolder wag.
doctor-schema = Mae sgema’r gronfa ddata yn gyfredol.
doctor-schema-behind = Camau nad ydynt yn sgema’r gronfa ddata: { $what }. Gwnewch gopi wrth gefn ohoni, yna rhedwch “sayso migrate”.
doctor-schema-unknown = Sayso arall wnaeth y gronfa ddata hon: nid yw cam { $what } o’i sgema yn un o’n rhai ni. Defnyddiwch y fersiwn honno, dewch â chopi yn ôl a gafodd ei wneud cyn hynny, neu dechreuwch o’r newydd â chronfa ddata wag: “sayso demo” neu “sayso import”.
doctor-writes = Mae modd ysgrifennu i’r gronfa ddata.
doctor-no-writes = Nid oes modd ysgrifennu i’r gronfa ddata: { $what }. Edrychwch ar ei disg a’i pherchennog.
doctor-audit = Mae pob cadwyn o’r archwiliad yn gywir.
doctor-audit-broken = Cafodd yr archwiliad ei newid â llaw. Y rhes wael gyntaf ym mhob cadwyn: { $what }. Cadwch gopi fel y mae, a dywedwch wrth y swyddog diogelu data.
doctor-mail = Mae’r gweinydd e-bost { $what } yn derbyn e-byst.
doctor-mail-away = Nid yw’r gweinydd e-bost yn ateb, neu nid yw’n gadael Sayso i mewn: { $what }. Edrychwch ar smtp_url, ei enw a’i gyfrinair.
doctor-no-mail = Nid yw Sayso yn anfon e-byst: dim ond ar eu tudalennau eu hunain mae pobl yn gweld beth sy’n newydd. Gosodwch smtp_url a mail_from i ddweud wrthyn nhw.
doctor-sum = { $count ->
        [0] Nid oes dim byd o’i le.
        [one] Mae un peth o’i le.
        [two] Mae { $count } beth o’i le.
        [few] Mae { $count } pheth o’i le.
        [many] Mae { $count } pheth o’i le.
       *[other] Mae { $count } peth o’i le.
    }
