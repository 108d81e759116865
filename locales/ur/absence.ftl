# Not in: from which day to which, and never why.

absence-title = میں موجود نہیں ہوں
absence-title-of = { $name } موجود نہیں
absence-lead = بتائیں کس دن سے کس دن تک۔ کوئی نہیں پوچھتا کیوں، اور یہ کہیں نہیں رکھا جاتا۔
absence-from = سے
absence-to = تک، اس دن سمیت
absence-mark = یہ دن نشان زد کریں
absence-wrong-from = پہلا دن صحیح لکھیں
absence-wrong-to = آخری دن صحیح لکھیں
absence-wrong-over = پہلا دن آج یا بعد کا ہونا چاہیے
absence-wrong-ends-first = آخری دن پہلے دن سے پہلے نہیں ہونا چاہیے
absence-wrong-too-long = ایک بار میں زیادہ سے زیادہ ایک سال: آخری دن { $date } یا اس سے پہلے ہو سکتا ہے
absence-marked = نشان زد
absence-row = { $from } سے { $to } تک
absence-take-back = آخرکار موجود: { $from } سے { $to } تک
absence-take-back-day = آخرکار موجود: { $from }
absence-in-again = اب سے موجود
absence-mistaken = غلطی سے نشان زد: سارا وقت موجود
absence-done-marked = نشان زد ہو گیا۔ رابطہ کار اسے فوراً دیکھتا ہے۔
absence-done-marked-of = نشان زد ہو گیا: { $name } ان دنوں موجود نہیں۔
absence-done-back = واپس لے لیا گیا۔
absence-done-in-again = اب سے موجود۔ گزرے ہوئے دن نشان زد رہیں گے۔
absence-today = آپ آج غیر موجود نشان زد ہیں۔
absence-weeks = ہفتے جن کا منصوبہ دوبارہ بنا
