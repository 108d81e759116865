# Not in: from which day to which, and never why.

absence-title = میں موجود نہیں ہوں
absence-title-of = { $name } موجود نہیں
absence-lead = بتائیں کس دن سے کس دن تک۔ کوئی نہیں پوچھتا کیوں، اور یہ کہیں نہیں رکھا جاتا۔
absence-from = سے
absence-to = تک، اس دن سمیت
absence-mark = یہ دن نشان زد کریں
absence-wrong = دو اصل تاریخیں لکھیں: پہلی آج یا بعد کی، آخری پہلی سے پہلے نہ ہو
absence-marked = نشان زد
absence-row = { $from } سے { $to } تک
absence-take-back = آخرکار موجود: { $from } سے { $to } تک
absence-done-marked = نشان زد ہو گیا۔ رابطہ کار اسے فوراً دیکھتا ہے۔
absence-done-back = واپس لے لیا گیا۔
absence-weeks = ہفتے جن کا منصوبہ دوبارہ بنا
