# Today: what the person who gives the support reads before a session.

briefing-title = آج
briefing-title-next = پڑھائی کا اگلا دن
briefing-nothing = آنے والے ہفتوں میں کسی طالب علم کے ساتھ آپ کا کوئی سیشن نہیں ہے۔
briefing-none-today = آج آپ کا کوئی سیشن نہیں ہے۔ یہ سیشن { $date } کے ہیں۔
briefing-over-today = آج آپ کا کوئی اور سیشن نہیں ہے۔ یہ سیشن { $date } کے ہیں۔
briefing-next = اگلا: { $time }، { $room }
briefing-at = { $time }، { $room }
briefing-at-no-room = { $time }
briefing-in = { $minutes ->
        [one] 1 منٹ میں
       *[other] { $minutes } منٹ میں
    }
briefing-now = ابھی
briefing-one = { $class } · { $end } تک
briefing-one-with = { $class }، { $tutor } کے ساتھ · { $end } تک
briefing-class = { $class } · { $end } تک · آپ { $learners ->
        [one] ایک طالب علم
       *[other] { $learners } طالب علموں
    } کی مدد کرتے ہیں
briefing-class-with = { $class }، { $tutor } کے ساتھ · { $end } تک · آپ { $learners ->
        [one] ایک طالب علم
       *[other] { $learners } طالب علموں
    } کی مدد کرتے ہیں
briefing-later = بعد میں
briefing-earlier = آج اس سے پہلے
briefing-not-from-plan = ابھی طے شدہ منصوبے سے نہیں ہے
briefing-reason = وجہ: { $reason }
briefing-here-more = منصوبے سے نہیں: رابطہ کار نے آپ کو یہاں رکھا۔
briefing-here-named = آپ کیوں: { $name } نے آپ کا نام لے کر مانگا۔
briefing-here-only = آپ کیوں: اس وقت کوئی اور نہیں آ سکتا تھا۔
briefing-here-same = آپ کیوں: { $name } کو وہی شخص چاہیے، اور آپ دوسرے سیشنوں میں بھی آتے ہیں۔
briefing-here-shares = آپ کیوں: آپ اس وقت اسی کمرے میں دوسروں کے ساتھ ہیں۔
briefing-here-free = آپ کیوں: آپ اس وقت خالی ہیں، اور آپ کے گھنٹے باقی ہیں۔
briefing-here-by-hand = آپ کیوں: رابطہ کار نے آپ کو اس کے لیے چنا۔
briefing-said-by = { $maker }، { $date }
briefing-changed-since = آپ کے پڑھنے کے بعد بدلا گیا
briefing-new = ابھی نہیں پڑھا گیا
briefing-read = پڑھ لیا گیا
briefing-read-on = { $date } کو پڑھا گیا
briefing-i-have-read = میں نے یہ پڑھ لیا ہے
briefing-i-have-read-again = میں نے تبدیلی پڑھ لی ہے
briefing-on-own = { $activity }، خود سے
briefing-on-own-now = ابھی: { $step }
briefing-on-own-goal = ٹرم کے آخر تک: { $step }
briefing-least-first = سب سے کم مدد سے شروع کریں۔
briefing-rung = کالج کے لفظوں میں: { $rung }۔
briefing-rung-on-my-own = خود اپنا سہارا بننا
briefing-rung-remind-me = یاد دلانا
briefing-rung-give-me-a-clue = اشارہ دینا
briefing-rung-show-me = کر کے دکھانا
briefing-rung-do-it-with-me = مل کر کام کرنا
briefing-for-all-lessons = سب سبقوں کے لیے کہا گیا
briefing-for-this = اس سیشن کے لیے کہا گیا
briefing-support = { $name } کی مدد کا بہترین طریقہ
briefing-matters = { $name } کے لیے کیا اہم ہے
briefing-nothing-said = { $name } نے ابھی کچھ نہیں کہا۔ { $name } سے پوچھیں۔
briefing-taken-back = { $name } نے { $date } کو یہ واپس لے لیا۔ { $name } سے پوچھیں۔
briefing-open = پڑھیں کہ { $name } نے کیا کہا
briefing-open-page = { $name } کا صفحہ کھولیں
briefing-cancelled = منسوخ
briefing-was = پہلے: { $words }
briefing-new-answer = نیا

briefing-check-with-me = مجھ سے دوبارہ پوچھ لیں: دوسری بار پوچھنے پر میں نے کچھ اور چنا
briefing-check-with-me-not-sure = مجھ سے دوبارہ پوچھ لیں: دوسری بار پوچھنے پر مجھے یقین نہیں تھا
briefing-gone = اب یہ نہیں کہا جاتا۔ جو آپ نے پہلے پڑھا، وہ اب لاگو نہیں ہے۔
briefing-answers-taken-back = پہلے بتایا، پھر واپس لیا: { $what }
briefing-not-asked = ابھی نہیں پوچھا گیا، یا ابھی جواب نہیں ملا: { $what }
briefing-about = { $activity }: { $question }
briefing-changed-first = آپ کے پڑھنے کے بعد بدلا
briefing-unchanged = جیسا آپ پہلے پڑھ چکے ہیں
briefing-must = کالج کو کیا دینا لازم ہے
briefing-basis-ehc-plan = قانون کے مطابق: EHC پلان میں لکھا ہے
briefing-basis-safety = حفاظت کے لیے
briefing-basis-best-interests = بہترین مفاد کا لکھا ہوا فیصلہ
briefing-basis-carried-over = پہلے سے چلا آ رہا ہے
briefing-what-to-do = ضرورت ہو تو کیا کریں
briefing-agreed = { $name } نے کس پر ہاں کہا
briefing-says = { $name } کیا کہتے ہیں
briefing-says-beside = { $name } اور کیا کہتے ہیں
briefing-plan-for-all = سب اسباق کے لیے
briefing-plan-for-this = اس سبق کے لیے
briefing-plan-reopened = { $name } نے { $date } کو یہ بدلنے کو کہا۔ جواب { $by } تک دینا ہے۔ تب تک { $name } سے پوچھیں۔
briefing-plan-reopened-soon = { $name } نے { $date } کو یہ بدلنے کو کہا۔ ابھی کسی نے جواب نہیں دیا۔ { $name } سے پوچھیں۔
briefing-plan-reopened-late = { $name } نے { $date } کو یہ بدلنے کو کہا۔ جواب { $by } تک دینا تھا، اور دیر ہو گئی ہے۔ { $name } سے پوچھیں۔
briefing-plan-reopened-anew = { $name } نے { $date } کو یہ بدلنے کو کہا۔ کچھ نیا پیش کیا گیا ہے، اور { $name } نے ابھی اس پر ہاں نہیں کی۔ تب تک { $name } سے پوچھیں۔
briefing-plan-taken-back = { $name } نے { $date } کو اپنی ہاں واپس لی۔ { $name } سے پوچھیں۔
briefing-plan-taken-back-here = { $name } نے { $date } کو اس سبق کی اپنی ہاں واپس لی۔ ابھی یہاں وہی ہے جو سب اسباق کے لیے طے ہوا تھا۔ { $name } سے پوچھیں۔
briefing-plan-new-duty = کچھ نیا ہے جو کالج کو دینا لازم ہے۔
briefing-plan-new-agreed = { $name } نے کسی نئی بات پر ہاں کہا۔
briefing-plan-new-here = { $name } نے پہلے جس پر ہاں کی تھی وہ اب یہاں ہے۔
briefing-plan-new-mark = { $name } نے طے شدہ بات بدلنے کو کہا۔
briefing-plan-agreed-again = { $name } طے شدہ بات پر پھر سے راضی ہیں۔
briefing-say-new = { $name } کی بات بدل گئی ہے۔ نیچے نشان لگا ہے۔
briefing-saw-new = عملے نے { $name } کے بارے میں کچھ نیا دیکھا، یا { $name } کہتے ہیں کہ جو دیکھا گیا وہ ٹھیک نہیں۔ یہ نیچے ہے۔
briefing-plan-gone = یہ اب نہیں رہا: { $given }
briefing-own-assistant = { $name } کے اپنے مددگار { $assistant } یہ کرتے ہیں۔
briefing-later-agreed = { $date } سے، پہلے سے طے: { $given }
briefing-back-just-in-case = پیچھے رہنا ہی پلان ہے۔ قریب رہیں، صرف کہنے پر مدد کریں۔
briefing-back-no-one = پیچھے رہنا ہی پلان ہے۔ صرف کہنے پر مدد کریں۔
briefing-back-rest = باقی وقت پیچھے رہنا ہی پلان ہے۔
briefing-print = پرنٹ کریں (PDF)
briefing-print-day = یہ دن پرنٹ کریں (PDF)
briefing-moved-title = آپ کے ہفتے میں کیا بدلا: { $count }
briefing-moved-goes = اب آپ جاتے ہیں:
briefing-moved-goes-no-more = اب آپ نہیں جاتے:
briefing-moved-others = اب آپ دوسرے طلبہ کے لیے جاتے ہیں:
briefing-moved-other-part = وہی لوگ، مگر ایک اور حصہ:
briefing-moved-shifted = وقت یا کمرہ بدل گیا ہے:
briefing-moved-today = آج
briefing-moved-seen = میں نے یہ دیکھ لیا
briefing-half = { $name } کو { $half } میں آپ کی ضرورت ہے: { $from } سے { $to } تک۔
