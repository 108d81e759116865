# What is said of settings that do not hold: what is wrong, and how to mend it.

config-faults = Nid yw Sayso yn dechrau gyda’r gosodiadau hyn:
config-unreadable = Nid oes modd darllen y ffeil hon: { $found }. Rhowch enw ffeil sydd yno, neu tynnwch yr enw allan.
config-syntax = Nid TOML yw hwn: { $found }. Ysgrifennwch bob gosodiad fel enw = "gwerth".
config-unknown-key = Nid oes gosodiad “{ $found }”. Tynnwch ef allan, neu defnyddiwch un o’r rhain: { $known }.
config-wrong-kind = Rhaid i “{ $found }” fod yn destun mewn dyfynodau, a trusted_proxies yn rhestr o destunau. Ysgrifennwch ef felly.
config-blank = Mae “{ $found }” yn wag. Rhowch werth iddo, neu tynnwch ef allan.
config-listen = Nid yw “{ $found }” yn gyfeiriad i wrando arno. Ysgrifennwch rif a phorth, fel 127.0.0.1:3000.
config-public-url = Nid yw “{ $found }” yn gyfeiriad safle. Ysgrifennwch ef heb lwybr, fel https://sayso.college.example.
config-public-url-not-secure = Nid yw “{ $found }” yn ddiogel. Ysgrifennwch https://. Dim ond ar gyfer localhost mae http:// plaen.
config-public-url-missing = Mae Sayso yn gwrando ar eraill yn { $found } ac nid yw’n gwybod ei gyfeiriad ei hun. Gosodwch public_url i’r hyn mae pobl yn ei deipio, fel https://sayso.college.example.
config-proxy = Nid yw “{ $found }” yn gyfeiriad nac yn rhwydwaith. Ysgrifennwch un fel 10.0.0.5 neu 10.0.0.0/8.
config-time-zone = Nid yw “{ $found }” yn gylchfa amser. Ysgrifennwch un fel Europe/London.
config-database = Nid yw cyfeiriad y gronfa ddata yn dechrau gyda sqlite: na postgres://. Ysgrifennwch sqlite:FILE neu postgres://USER@HOST/NAME.
config-smtp-url = Nid cyfeiriad gweinydd e-bost yw hwnnw. Ysgrifennwch smtps://NAME:PASSWORD@HOST, neu smtp://NAME:PASSWORD@HOST:587?tls=required.
config-smtp-url-not-secure = Byddai e-byst a chyfrinair yn mynd i’r gweinydd hwnnw i unrhyw un eu darllen. Ysgrifennwch smtps://, neu ychwanegwch ?tls=required.
config-smtp-url-missing = Mae mail_from yn dweud gan bwy mae e-byst yn dod, a does dim yn dweud pa weinydd sy’n eu hanfon. Gosodwch smtp_url, neu tynnwch mail_from allan.
config-mail-from = Nid yw “{ $found }” yn gyfeiriad e-bost. Ysgrifennwch un fel sayso@college.example.
config-mail-from-missing = Mae smtp_url yn dweud pa weinydd sy’n anfon e-byst, a does dim yn dweud gan bwy maen nhw’n dod. Gosodwch mail_from, fel sayso@college.example.
config-demo-listen = Mae’r coleg demo ar agor i bawb, a gall eraill gyrraedd { $found }. Gosodwch listen i 127.0.0.1:3000, neu defnyddiwch ffolder data arall.
config-demo-public-url = Mae’r coleg demo ar agor i bawb, a gall eraill gyrraedd { $found }. Gosodwch public_url i http://localhost:3000, neu defnyddiwch ffolder data arall.
