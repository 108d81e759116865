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
deployment-remove-why = کیوں؟ { $name } یہ اپنے صفحے پر پڑھتے ہیں۔ یہ نہیں کہ کوئی کیوں غیر حاضر ہے۔
deployment-refused-begins-in-the-past = پہلی تاریخ گزری ہوئی نہیں ہو سکتی
deployment-refused-ends-before-it-begins = آخری تاریخ پہلی تاریخ سے پہلے نہیں ہو سکتی
deployment-refused-too-long = آخری تاریخ پہلی تاریخ سے زیادہ سے زیادہ ایک سال بعد ہو سکتی ہے
deployment-refused-nothing-then = ان تاریخوں کے درمیان اس سیشن کی کوئی نشست نہیں ہے
deployment-refused-already-there = { $lsa } ان سب تاریخوں پر پہلے ہی { $name } کے ساتھ ہیں
deployment-refused-unsaid = وجہ لکھیں: طالب علم اسے اپنے صفحے پر پڑھتا ہے۔
deployment-breach-not-an-lsa = { $date }: { $lsa } اس کیمپس کے { -lsa } نہیں ہیں
deployment-breach-not-meeting = { $date }: یہ سیشن نہیں ہوتا
deployment-breach-not-in-the-class = { $date }: { $name } اس کلاس میں نہیں ہیں
deployment-breach-two-places = { $date }: { $lsa } اس وقت کسی اور سیشن میں ہیں
deployment-breach-not-wanted = { $date }: { $name } وہاں { $lsa } کو نہیں چاہتے۔ یہ صرف آپ اور { $name } دیکھتے ہیں۔
deployment-breach-too-many-learners = { $date }: { $lsa } کے ساتھ ایک ہی وقت میں بہت زیادہ طالب علم ہوں گے
deployment-session = سیشن
deployment-session-none = سیشن چنیں
deployment-from-wrong = صحیح پہلی تاریخ لکھیں
deployment-to-wrong = صحیح آخری تاریخ لکھیں
deployment-reason = یہ شخص کیوں، اگر کچھ کہنا ہو۔ وہ اسے اپنی بریفنگ میں پڑھتے ہیں، اور سیکھنے والا اپنے صفحے پر۔

# The week of a site.
deployment-week = ہفتہ
deployment-week-title = { $site }: { $date } کا ہفتہ
deployment-week-published = شائع ہو گیا۔ جو کسی نئی جگہ جاتا ہے، اس سے دوبارہ پڑھنے کو کہا جاتا ہے۔
deployment-week-republished = پہلا نسخہ دوبارہ نافذ ہے۔ جو کسی نئی جگہ جاتا ہے، اس سے دوبارہ پڑھنے کو کہا جاتا ہے۔
deployment-week-dropped = مسودہ ہٹا دیا گیا۔ جو شائع تھا وہی نافذ ہے۔
deployment-week-grid = کون کہاں ہے
deployment-week-before = پچھلا ہفتہ
deployment-week-after = اگلا ہفتہ
deployment-week-other-site = آپ کی دوسری جگہ ({ $number })
deployment-week-in-force = نافذ: نسخہ { $number }، { $name } کی طرف سے، { $date }
deployment-week-none = اس ہفتے کے لیے ابھی کچھ شائع نہیں ہوا۔
deployment-week-draft = مسودہ، ابھی شائع نہیں: نسخہ { $number }، { $name } کی طرف سے، { $date }۔ نیچے کی جدولیں مسودہ دکھاتی ہیں۔
deployment-week-compare = مسودے کا موازنہ کریں، پھر شائع کریں
deployment-week-looking = تجویز بن رہی ہے: دیکھیں کہاں تک پہنچی
deployment-week-stands = کیا نافذ ہے
deployment-week-propose = تجویز بنائیں
deployment-week-how-long = کتنی دیر ڈھونڈا جائے
deployment-week-seconds = { $seconds ->
        [one] 1 سیکنڈ
       *[other] { $seconds } سیکنڈ
    }
deployment-week-undo = نسخہ { $number } پر واپس جائیں
deployment-week-by = ہفتہ دکھائیں
deployment-week-by-lsa = مددگار کے حساب سے
deployment-week-by-learner = طالب علم کے حساب سے
deployment-week-by-room = کمرے کے حساب سے
deployment-week-head-lsa = کون آتا ہے
deployment-week-head-learner = طالب علم
deployment-week-head-room = کمرہ
deployment-week-caption-lsa = ہر مددگار کا ہفتہ
deployment-week-caption-learner = ہر طالب علم کا ہفتہ
deployment-week-caption-room = ہر کمرے کا ہفتہ
deployment-week-nothing = اس ہفتے کے ٹائم ٹیبل میں کوئی سبق نہیں۔
deployment-week-no-one = ابھی کوئی نہیں
deployment-week-no-room = کمرہ نہیں بتایا گیا
deployment-week-line-lsa = { $time } { $title }: { $learner }
deployment-week-line-learner = { $time } { $title }: { $lsa }
deployment-week-line-room = { $time } { $title }: { $lsa }، { $learner } کے ساتھ
deployment-week-locked = مقفل
deployment-week-off = منسوخ
deployment-meeting = { $title }، { $date }، { $time }
deployment-uncovered = جہاں کوئی نہیں آتا: { $count }
deployment-uncovered-row = { $name } ({ $amount })، جگہیں: { $count }
deployment-uncovered-fold = { $count ->
    [one] ایک جگہ: { $reason }
   *[other] { $count } جگہیں: { $reason }
}
deployment-uncovered-rest = { $count ->
    [one] ایک اور طالب علم دکھائیں
   *[other] مزید { $count } طالب علم دکھائیں
}
deployment-uncovered-could = کون آ سکتا ہے یہ دیکھنے کے لیے جگہ کھولیں۔
deployment-uncovered-free = تب کوئی فارغ ہے
deployment-uncovered-unknown = کسی نے نہیں بتایا کہ لوگ کب کام کرتے ہیں
deployment-uncovered-hours = کوئی گھنٹے باقی نہیں
deployment-uncovered-skill = ہنر موجود نہیں
deployment-uncovered-break = کسی کو وقفہ نہ ملتا
deployment-uncovered-full = جو کمرے میں ہے اس کے ساتھ پہلے ہی اتنے ہیں جتنے ہو سکتے ہیں
deployment-uncovered-elsewhere = تب سب دوسرے کمرے میں ہیں
deployment-uncovered-other-site = تب سب دوسری جگہ پر ہیں
deployment-uncovered-away = جو آ سکتا تھا وہ نہیں آیا
deployment-uncovered-not-in = تب کوئی کام پر نہیں
deployment-uncovered-not-wanted = جو آ سکتا ہے اسے طالب علم نہیں چاہتا
deployment-uncovered-nobody = اس جگہ پر کوئی کام نہیں کرتا
deployment-hourless = ایسے وقت کے لیے طے ہوا جس کا کوئی گھنٹہ نہیں: { $time }۔ طالب علم: { $count }
deployment-hourless-mend = بتائیں یہ کب ہے، پھر کسی کو بھیجا جا سکتا ہے
deployment-hourless-trip = سفر ٹائم ٹیبل میں نہیں۔ جو سفر کا منصوبہ بنائے وہ ان کے ساتھ کسی کو بھیجے۔
deployment-no-needs = اس ہفتے کوئی طے شدہ یا لازمی سطر کسی کو نہیں مانگتی۔
deployment-covered = { $all } میں سے { $met } جگہیں طے شدہ کے مطابق پوری ہیں۔
deployment-bound = ثابت ہے: کوئی اور ہفتہ اس تجویز سے { $percent } % سے زیادہ بہتر نہیں ہو سکتا۔
deployment-others = طے شدہ شخص کی جگہ کوئی اور آتا ہے: { $count }
deployment-others-row = { $wanted } کی جگہ { $lsa }، { $name } کے پاس آتے ہیں، ملاقاتیں: { $count }
deployment-more = طے شدہ منصوبے سے نہیں: { $count }
deployment-more-row = { $lsa }، { $name } کے ساتھ: { $meeting }۔
deployment-compare-title = { $site }: { $date } کے ہفتے میں کیا بدلے گا
deployment-compare-refused = یہ شائع نہیں ہوا: ہفتہ اس دوران بدل گیا، کوئی دو جگہوں پر ہوتا، یا طالب علم آنے والے کو نہیں چاہتا۔ اسے دوبارہ دیکھیں، یا نئی تجویز بنائیں۔
deployment-compare-none = کوئی مسودہ نہیں۔ پہلے تجویز بنائیں، یا کوئی جگہ ہاتھ سے بدلیں۔
deployment-compare-lead = { $changes ->
        [one] 1 تبدیلی
       *[other] { $changes } تبدیلیاں
    }۔ جن طالب علموں پر اثر ہے: { $learners }۔ جن مددگاروں پر اثر ہے: { $lsas }۔
deployment-compare-unmet = جہاں کوئی نہیں آتا: { $unmet }۔ شائع شدہ میں: { $was }۔
deployment-compare-changes = ہر تبدیلی
deployment-compare-same = کچھ نہیں بدلے گا۔
deployment-compare-new = { $name }، { $meeting }: { $after } آتے ہیں
deployment-compare-gone = { $name }، { $meeting }: { $before } کی جگہ کوئی نہیں
deployment-compare-other = { $name }، { $meeting }: { $before } کی جگہ { $after }
deployment-compare-publish = یہ ہفتہ شائع کریں
deployment-compare-drop = مسودہ ہٹا دیں
deployment-proposal-title = { $date } کے ہفتے کی تجویز بن رہی ہے
deployment-proposal-progress = { $of } میں سے { $seconds } سیکنڈ۔ وقت پورا ہونے پر سب سے اچھا ہفتہ مسودہ بن جاتا ہے۔ کچھ خود سے شائع نہیں ہوتا۔
deployment-proposal-best = اب تک کے بہترین ہفتے میں { $unmet } جگہوں پر کوئی نہیں آتا۔
deployment-proposal-again = دوبارہ دیکھیں
deployment-proposal-stop = روکیں، اور اب تک کا بہترین رکھیں
deployment-place-title = { $name }: { $meeting }
deployment-place-draft = ابھی صرف مسودہ ہے: شائع ہونے تک کسی کو نہیں بتایا جاتا۔
deployment-place-said = { $name } کیا کہتے ہیں
deployment-place-comes = کون آتا ہے
deployment-place-no-need = اس وقت کے لیے کچھ طے نہیں، اور کوئی لازمی سطر کسی کو نہیں مانگتی۔
deployment-place-duty = کالج کو یہ دینا لازم ہے۔ طالب علم نے اسے نہیں مانا: { $amount }
deployment-place-agreed = طے شدہ: { $amount }
deployment-place-skills = انہیں یہ آنا چاہیے: { $skills }
deployment-place-wanted = نام لے کر مانگا: { $names }
deployment-place-two = ایک ساتھ دو لوگ چاہییں۔
deployment-place-lock = { $name } کو یہاں مقفل کریں
deployment-place-unlock = { $name } کا قفل کھولیں
deployment-place-off = { $name } کو یہاں سے ہٹائیں
deployment-place-left = { $name } نے اسے ایسے چھوڑا اور لکھا:
deployment-place-others = اور کون آ سکتا ہے
deployment-place-effect = ہر ایک کا اثر ایک شخص کے منٹوں میں گنا جاتا ہے: سب سے بھاری وہ جگہ جہاں کوئی نہ آئے، پھر وہ لوگ جن کے ساتھ کوئی نہ ہو، پھر وہ جنہیں کسی نے نہیں مانگا۔
deployment-place-cannot = نہیں آ سکتے: { $count }
deployment-place-put = { $name } کو بھیجیں
deployment-effect-none = ابھی جیسا
deployment-effect-better = { $minutes } منٹ بہتر
deployment-effect-worse = { $minutes } منٹ بدتر
deployment-touched-no-one = پھر { $meeting } میں { $name } کے ساتھ کوئی نہیں
deployment-touched-with = { $name }، { $meeting } میں { $names } کے ساتھ رہتے ہیں
deployment-why = کوئی نہیں آ سکتا: { $parts }۔
deployment-why-free = آ سکتے ہیں: { $names }۔
deployment-why-nobody = اس جگہ کوئی کام نہیں کرتا۔
deployment-why-not-wanted = طالب علم کو { $names } نہیں چاہییں
deployment-why-unknown = کسی نے نہیں بتایا کہ { $names } کب کام کرتے ہیں
deployment-why-away = { $count } اس دن موجود نہیں
deployment-why-not-in = { $count } اس وقت کام پر نہیں
deployment-why-skill = { $count } کو یہ نہیں آتا ({ $skills })
deployment-why-other-site = { $count } اس وقت دوسری جگہ ہیں
deployment-why-elsewhere = { $count } اس وقت دوسرے کمرے میں ہیں
deployment-why-full = { $count } کمرے میں پہلے ہی اتنوں کے ساتھ ہیں جتنے ایک شخص کے لیے ممکن ہیں
deployment-why-hours = { $count } کے گھنٹے ختم ہیں
deployment-why-break = { $count } کو وقفہ نہیں ملے گا
deployment-cannot-not-wanted = طالب علم کو یہ نہیں چاہییں۔ یہ صرف آپ دیکھتے ہیں۔
deployment-cannot-unknown = کسی نے نہیں بتایا کہ وہ کب کام کرتے ہیں
deployment-cannot-away = اس دن موجود نہیں
deployment-cannot-not-in = اس وقت کام پر نہیں
deployment-cannot-skill = یہ نہیں آتا: { $skills }
deployment-cannot-other-site = اس وقت دوسری جگہ ہیں
deployment-cannot-elsewhere = اس وقت دوسرے کمرے میں ہیں
deployment-cannot-full = کمرے میں پہلے ہی اتنوں کے ساتھ ہیں جتنے ایک شخص کے لیے ممکن ہیں
deployment-cannot-hours = اس ہفتے گھنٹے ختم ہیں
deployment-cannot-break = وقفہ نہیں ملے گا
deployment-mend-unknown = کیا کام آئے گا: بتائیں کہ { $name } کب کام کرتے ہیں۔
deployment-mend-hours = کیا کام آئے گا: { $name } کے لیے زیادہ گھنٹے۔
deployment-mend-skill = کیا کام آئے گا: { $name } کو سکھانا ({ $skills })۔
deployment-mend-break = کیا کام آئے گا: { $name } کے وقفے کا کوئی اور وقت۔
deployment-mend-full = کیا کام آئے گا: اس وقت ایک اور شخص۔
deployment-mend-elsewhere = کیا کام آئے گا: اس وقت ایک اور شخص، یا یہ یا کوئی اور سبق کسی اور وقت۔
deployment-compare-away = { $names } اس دن موجود نہیں۔
deployment-week-csv = جدول کے طور پر (CSV)
deployment-rota-date = تاریخ
deployment-rota-from = سے
deployment-rota-to = تک
deployment-rota-session = سبق
deployment-rota-room = کمرہ
deployment-rota-learner = طالب علم
deployment-rota-lsa = کون آتا ہے
deployment-rota-amount = طے شدہ یا لازمی
deployment-rota-plan = منصوبے سے
deployment-rota-yes = ہاں
deployment-rota-no = نہیں
deployment-here-more = منصوبے سے نہیں: کسی نے انہیں یہاں رکھا۔
deployment-here-named = وجہ: طالب علم نے نام لے کر مانگا۔
deployment-here-only = وجہ: اس وقت کوئی اور نہیں آ سکتا تھا۔
deployment-here-same = وجہ: طالب علم کو وہی شخص چاہیے، اور وہ دوسرے سبقوں میں بھی آتے ہیں۔
deployment-here-shares = وجہ: وہ اس وقت اسی کمرے میں دوسروں کے ساتھ ہیں۔
deployment-here-free = وجہ: وہ اس وقت خالی ہیں، اور ان کے گھنٹے باقی ہیں۔
deployment-away-row = { $name }، { $from } سے { $to } تک موجود نہیں۔ جگہیں جو ابھی ان کی ہیں: { $count }۔ انہیں پورا کرنے کے لیے تجویز بنائیں۔
deployment-place-swap = { $one } اور { $other } کی جگہ بدلیں
deployment-place-swap-effect = { $other } سے جگہ بدلنا، جو اس وقت دوسرے کمرے میں ہیں: { $effect }

deployment-to-cover = پورا کرنا ہے
deployment-said-no = { $name } نے { $title }، { $date }، { $time } میں { $lsa } کو نہ کہا۔ کسی اور کو ڈھونڈیں۔
deployment-still-sent = { $name } موجود نہیں، مگر { $date } کے ہفتے میں اب بھی بھیجے گئے ہیں: { $count } سیشن۔ دیکھیں کون جا سکتا ہے۔
deployment-refused-row = { $name } نے { $lsa } کو نہ کہا: { $meeting }۔ یہ صرف آپ اور { $name } دیکھتے ہیں۔ کسی اور کو ڈھونڈیں۔
deployment-free = { $lsa } { $date } کو { $from } سے { $to } تک فارغ ہیں: اس وقت { $title } میں کسی کو ان کی ضرورت نہیں۔
deployment-free-could = وہ یہاں آ سکتے ہیں:
deployment-free-place = { $name }، { $meeting }
deployment-meanwhile = جب یہ ہفتہ آپ کے پاس کھلا تھا تو کسی اور نے اسے بدل دیا۔ ان کی تبدیلی محفوظ ہے، آپ کی ابھی نہیں۔
deployment-meanwhile-asked = آپ نے { $name } کو چاہا تھا۔ دوبارہ دیکھیں، اور اب بھی درست ہو تو دوبارہ دبائیں۔
deployment-meanwhile-back = آپ نے ورژن { $number } واپس چاہا تھا۔ دوبارہ دیکھیں، اور اب بھی درست ہو تو دوبارہ دبائیں۔
deployment-compare-overtaken = تجویز بنتے وقت کسی نے یہ ہفتہ بدل دیا۔ ان کی تبدیلی محفوظ ہے۔ اب بھی چاہیں تو دوبارہ تجویز مانگیں۔
deployment-refused-meanwhile = اس دوران کسی اور نے یہ ہفتہ بدل دیا: دوبارہ دیکھیں
deployment-week-reopened = ارادہ بدل رہے ہیں
deployment-reopened-row = { $name } طے شدہ بات پر ارادہ بدل رہے ہیں: { $count ->
    [one] اس ہفتے ایک جگہ
   *[other] اس ہفتے { $count } جگہیں
}
deployment-place-reopened = { $name } اس بارے میں ارادہ بدل رہے ہیں۔
deployment-place-answer = اسے پڑھیں اور جواب دیں
deployment-week-drag = ماؤس سے آپ کوئی جگہ دوسرے فرد تک گھسیٹ سکتے ہیں۔ نام سے بٹنوں کے ذریعے یہی ہو سکتا ہے۔

# One half of a session.
deployment-part = کس حصے کے لیے
deployment-part-whole = پورا وقت
deployment-part-first-half = پہلا آدھا
deployment-part-second-half = دوسرا آدھا
deployment-part-of = { $what } ({ $half })
deployment-rota-part = حصہ
deployment-compare-whole = { $name } (پورا وقت)
deployment-place-half-open = ابھی کوئی نہیں آتا: { $half }۔
deployment-place-for = کس حصے کے لیے کون آ سکتا ہے
deployment-place-for-whole = پورے وقت کے لیے
deployment-place-for-first-half = پہلے آدھے کے لیے
deployment-place-for-second-half = دوسرے آدھے کے لیے
deployment-effect-free = اس وقت خالی ہیں
