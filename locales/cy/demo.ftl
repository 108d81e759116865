# The demo command.

demo-begins = Mae’r coleg demo yn cael ei wneud. Mae hyn yn cymryd rhai eiliadau.
demo-ready = Mae’r coleg demo yn barod. Mae pawb ynddo yn bobl ffug.
demo-found = Roedd y coleg enghreifftiol yma eisoes ac mae fel yr oedd; mae ei wythnosau’n mynd ymlaen o heddiw. Mae pawb ynddo wedi eu dyfeisio.
demo-learner = Dysgwr yw { $name }. Dyma gyfeiriad y cerdyn, a dyma’r cerdyn:
    { $link }
demo-card-stands = Mae cardiau a wnaed o’r blaen yn dal i weithio; maen nhw yn { $cards }. I gael un newydd, sy’n atal yr hen un: target/release/sayso card { $learner }
demo-refused-size = Mae gan y coleg ffug rhwng 40 a 900 o ddysgwyr.
demo-refused-half = Torrwyd ar draws gwneud y coleg demo, ac mae ei hanner yn y gronfa ddata hon. Gwnewch y gronfa ddata o’r newydd (dropdb, yna createdb), a rhedeg hwn eto.
demo-refused-in-use = Mae coleg go iawn yn y ffolder data hwn. Ni chafodd dim byd ei newid. Dewiswch ffolder gwag gyda SAYSO_DATA_DIR.
demo-refused-under-way = Mae gorchymyn arall yn gwneud y coleg demo, neu’n mewnforio ffeiliau, yn y ffolder data hwn nawr. Arhoswch nes iddo orffen, a rhedwch hwn eto.
demo-failed = Nid oedd modd gwneud y coleg demo. Mae’r log yn dweud pam. Rhowch gynnig arall arni gyda ffolder data gwag.
