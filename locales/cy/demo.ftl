# The demo command.

demo-ready = Mae’r coleg demo yn barod. Mae pawb ynddo yn bobl ffug.
demo-learner = Dysgwr yw { $name }. Dyma gyfeiriad y cerdyn, a dyma’r cerdyn:
    { $link }
demo-refused-in-use = Mae coleg go iawn yn y ffolder data hwn. Ni chafodd dim byd ei newid. Dewiswch ffolder gwag gyda SAYSO_DATA_DIR.
demo-failed = Nid oedd modd gwneud y coleg demo. Mae’r log yn dweud pam. Rhowch gynnig arall arni gyda ffolder data gwag.
