# Who comes to which session for whom.

deployment-title = { $name } کے لیے مدد
deployment-add = { $session } میں { $name } کے ساتھ کسی کو رکھیں
deployment-lsa = کون آئے گا
deployment-lsa-none = چنیں کہ کون آئے گا
deployment-from = سے
deployment-to = تک، یہ دن بھی شامل ہے
deployment-date-hint = مثال: 24 11 2026
deployment-day = دن
deployment-month = مہینہ
deployment-year = سال
deployment-date-wrong = صحیح تاریخ لکھیں
deployment-date-order = آخری تاریخ پہلی تاریخ سے پہلے نہیں ہو سکتی
deployment-date-past = پہلی تاریخ گزری ہوئی نہیں ہو سکتی
deployment-no-meetings = ان تاریخوں کے درمیان { $session } نہیں ہوتا
deployment-twice = { $lsa } ان میں سے کچھ تاریخوں پر پہلے ہی { $name } کے ساتھ ہیں
deployment-elsewhere = { $lsa } { $date } کو اس وقت کسی اور سیشن میں ہیں
deployment-save = یہ شائع کریں
deployment-saved = شائع ہو گیا: { $session } میں { $lsa }، { $name } کے ساتھ ہیں، { $meetings ->
        [one] ایک نشست
       *[other] { $meetings } نشستیں
    }۔
deployment-not-from-plan = ابھی طے شدہ منصوبے سے نہیں ہے
deployment-version = { $date } والے ہفتے کا ورژن { $number }
deployment-none = ابھی کسی کو نہیں رکھا گیا۔
deployment-row = { $lsa }، { $from } سے { $to } تک
deployment-sessions = { $name } کے سیشن
deployment-asked = { $name } نے یہ مانگا
deployment-remove = { $lsa } کو کسی تاریخ سے ہٹائیں
deployment-refused-begins-in-the-past = پہلی تاریخ گزری ہوئی نہیں ہو سکتی
deployment-refused-ends-before-it-begins = آخری تاریخ پہلی تاریخ سے پہلے نہیں ہو سکتی
deployment-refused-too-long = آخری تاریخ پہلی تاریخ سے زیادہ سے زیادہ ایک سال بعد ہو سکتی ہے
deployment-refused-nothing-then = ان تاریخوں کے درمیان اس سیشن کی کوئی نشست نہیں ہے
deployment-refused-already-there = { $lsa } ان سب تاریخوں پر پہلے ہی { $name } کے ساتھ ہیں
deployment-breach-not-an-lsa = { $date }: { $lsa } اس کیمپس کے { -lsa } نہیں ہیں
deployment-breach-not-meeting = { $date }: یہ سیشن نہیں ہوتا
deployment-breach-not-in-the-class = { $date }: { $name } اس کلاس میں نہیں ہیں
deployment-breach-two-places = { $date }: { $lsa } اس وقت کسی اور سیشن میں ہیں
deployment-breach-too-many-learners = { $date }: { $lsa } کے ساتھ ایک ہی وقت میں بہت زیادہ طالب علم ہوں گے
deployment-session = سیشن
deployment-session-none = سیشن چنیں
deployment-from-wrong = صحیح پہلی تاریخ لکھیں
deployment-to-wrong = صحیح آخری تاریخ لکھیں
deployment-reason = یہ شخص کیوں، اگر کچھ کہنا ہو۔ وہ اسے اپنی بریفنگ میں پڑھتے ہیں۔
