# What staff saw of a learner, as the learner reads it.

observation-title = عملے نے کیا دیکھا
    .symbol = look
observation-lead = یہ عملے نے دیکھا۔ یہ آپ نے نہیں کہا۔
    .symbol = look
observation-by = یہ { $name } نے دیکھا۔ { $date }۔
    .symbol = person
observation-in-all-lessons = { $question }، آپ کے سب سبقوں میں
    .symbol = all-lessons
observation-in-lesson = { $question }، { $lesson } میں
    .symbol = lesson
observation-in-one-lesson = { $question }، ایک سبق میں
    .symbol = lesson
observation-not-right = یہ ٹھیک نہیں
    .symbol = show-no
observation-not-right-named = یہ ٹھیک نہیں: { $question }۔ { $name }۔
    .symbol = show-no
observation-disputed = آپ نے کہا کہ یہ ٹھیک نہیں۔ عملہ یہ دیکھ سکتا ہے۔
    .symbol = say
observation-right = یہ ٹھیک ہے
    .symbol = show-yes
observation-right-named = یہ ٹھیک ہے: { $question }۔ { $name }۔
    .symbol = show-yes

# As staff read and write it.
observation-staff-we-saw = ہم نے دیکھا
observation-staff-not-said = یہ عملے نے دیکھا۔ یہ { $name } نے نہیں کہا۔
observation-staff-by = { $author }، { $date }، { $where }
observation-staff-disputed = مجھ سے پوچھ لیں: { $name } کے مطابق یہ ٹھیک نہیں
observation-staff-take-back = واپس لیں
observation-staff-take-back-named = واپس لیں: { $question }
observation-staff-say = لکھیں کہ آپ نے { $name } کے بارے میں کیا دیکھا
observation-staff-pick-title = آپ نے { $name } کے بارے میں کیا دیکھا؟
observation-staff-lead = یہ { $name } کی اپنی بات سے الگ رکھا جاتا ہے، آپ کے نام کے ساتھ۔ { $name } اسے پڑھ سکتے ہیں، اور کہہ سکتے ہیں کہ یہ ٹھیک نہیں۔
observation-staff-form-title = { $name }: آپ نے “{ $question }” کے بارے میں کیا دیکھا
observation-staff-where = آپ نے یہ کہاں دیکھا
observation-staff-all-lessons = سب سبقوں میں
observation-staff-what = آپ نے کیا دیکھا
observation-staff-save = جو میں نے دیکھا وہ محفوظ کریں
observation-staff-no-where = بتائیں آپ نے یہ کہاں دیکھا
observation-staff-nothing = چنیں کہ آپ نے کیا دیکھا
