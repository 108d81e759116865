# The plan: what is offered, agreed, and what the college must give.

plan-title = میرا منصوبہ
    .symbol = plan
plan-lead = آپ کو ملنے والی مدد، اور آپ اس کے بارے میں کیا کہتے ہیں۔
    .symbol = plan
plan-nothing = ابھی آپ کا کوئی منصوبہ نہیں۔ پہلے بتائیں آپ کیا چاہتے ہیں۔
    .symbol = plan
plan-nothing-sent = ابھی آپ کا کوئی منصوبہ نہیں۔ پہلے عملہ وہ پڑھتا ہے جو آپ نے بتایا۔
    .symbol = plan
plan-row-note = اسے دیکھیں یا بدلیں
    .symbol = plan
plan-ready = آپ کے جواب کے لیے کچھ ہے
    .symbol = look
plan-ready-look = دیکھیں اور جواب دیں
    .symbol = look
plan-changing = آپ یہ بدلنا چاہتے ہیں
    .symbol = change
plan-kept = ہم نے آپ کا جواب رکھ لیا۔
    .symbol = keep
plan-overtaken = یہ نیا ہے۔ اسے یہاں دیکھیں۔
    .symbol = change
plan-not-told = ابھی کسی کو معلوم نہیں۔ یہ نیا ہے۔ اسے یہاں دیکھیں۔
    .symbol = change
plan-agreed-title = آپ راضی ہوئے
    .symbol = agree
plan-open-title = آپ راضی نہیں ہوئے
    .symbol = not-sure
plan-answer = اس کا جواب دیں
    .symbol = look
plan-answer-named = اس کا جواب دیں: { $where }
    .symbol = look
plan-change-mind = میں یہ بدلنا چاہتا ہوں
    .symbol = change
plan-change-mind-named = میں یہ بدلنا چاہتا ہوں: { $where }
    .symbol = change
plan-changed-my-mind = میں نے اپنا ارادہ بدل لیا
    .symbol = change
plan-change-say = میں نے جو کہا اسے بدلیں
    .symbol = say
plan-from = یہ { $date } کو شروع ہوتا ہے۔
    .symbol = less-later
plan-asked-again = کسی نے یہ آپ کے لیے لکھا۔ اسے رکھیں یا بدلیں۔
    .symbol = check
plan-own-assistant = { $name } یہ کرتے ہیں۔ { $name } آپ کے اپنے مددگار ہیں۔
    .symbol = support-worker
plan-lesson-gone = ایک سبق جو پہلے تھا
    .symbol = lesson
plan-line-title = { $where }: آپ کیا کہتے ہیں؟
    .symbol = look
plan-line-title-again = { $where }: یہ بدلیں
    .symbol = change
plan-asked = آپ نے مانگا
    .symbol = say
plan-offered = ہم آپ کو دے سکتے ہیں
    .symbol = plan
plan-offered-by = { $name } نے یہ لکھا۔
    .symbol = person
plan-given = کیا دیا جاتا ہے
    .symbol = presence
plan-differs = یہ مختلف ہے۔
    .symbol = change
plan-differs-gone = آپ نے یہ مانگا تھا۔ یہ یہاں نہیں ہے۔
    .symbol = change
plan-why = کیوں
    .symbol = meaning
plan-because-not-asked = ہم نے آپ سے اس کے بارے میں نہیں پوچھا۔
    .symbol = question-help
plan-because-not-sure = آپ کو یقین نہیں تھا۔
    .symbol = not-sure
plan-because-not-now = آپ نے کہا: ابھی نہیں۔
    .symbol = not-now
plan-because-talk-to-me = آپ اس پر بات کرنا چاہتے ہیں۔
    .symbol = talk-to-me
plan-because-observed = عملے نے کچھ دیکھا۔ آپ نے نہیں کہا۔
    .symbol = look
plan-reason-no-skill-yet = یہاں ابھی کسی کو یہ کرنا نہیں آتا۔
    .symbol = helper-knows
plan-reason-not-safe-without = یہ اکیلے کرنا آپ کے لیے محفوظ نہیں۔
    .symbol = danger
plan-reason-not-enough-people = اس وقت مددگار کم ہیں۔
    .symbol = few-people
plan-reason-person-not-free = آپ جسے چاہتے ہیں وہ اس وقت دوسرے کمرے میں ہے۔
    .symbol = who
plan-reason-not-in-this-place = یہ اس کمرے میں نہیں ہو سکتا۔
    .symbol = in-the-room
plan-reason-rules-of-the-test = ٹیسٹ کے اصول یہ کہتے ہیں۔
    .symbol = test
plan-reason-to-try-first = پہلے یہ آزمائیں۔ پھر بتائیں کیسا رہا۔
    .symbol = how-was-it
plan-reason-helped-before = اس سے پہلے آپ کو مدد ملی۔
    .symbol = same-as-before
plan-reason-you-decided = آپ نے یہ اپنے منصوبے کی میٹنگ میں طے کیا۔
    .symbol = plan-review
plan-reply-agree = میں راضی ہوں
    .symbol = agree
plan-reply-different = میں کچھ اور چاہتا ہوں
    .symbol = change
plan-reply-talk-first = پہلے مجھ سے بات کریں
    .symbol = talk-to-me
plan-reply-not-sure = مجھے یقین نہیں
    .symbol = not-sure
plan-reply-not-now = ابھی نہیں
    .symbol = not-now
plan-reply-take-back = یہ روکیں۔ میں اب راضی نہیں ہوں
    .symbol = take-back
plan-row-sent = عملہ پہلے آپ کی بات پڑھتا ہے۔
    .symbol = message
plan-reads = { $name } یہ پڑھتے ہیں۔
    .symbol = message
plan-mark-waiting = آپ نے ابھی جواب نہیں دیا۔
    .symbol = question-help
plan-mark-agreed = آپ راضی ہوئے۔ { $date }۔
    .symbol = agree
plan-mark-different = آپ کچھ اور چاہتے ہیں۔ { $date }۔
    .symbol = change
plan-mark-talk-first = آپ پہلے بات کرنا چاہتے ہیں۔ { $date }۔
    .symbol = talk-to-me
plan-mark-not-sure = آپ کو یقین نہیں۔ { $date }۔
    .symbol = not-sure
plan-mark-not-now = آپ نے کہا: ابھی نہیں۔ { $date }۔
    .symbol = not-now
plan-mark-reopened = آپ یہ بدلنا چاہتے ہیں۔ { $date }۔
    .symbol = change
plan-mark-taken-back = آپ اب راضی نہیں ہیں۔ { $date }۔
    .symbol = take-back
plan-mark-taken-back-since = آپ اب راضی نہیں ہیں۔ { $date }۔ { $said }
    .symbol = take-back
plan-back-now = { $where }: ابھی یہ سب اسباق جیسا ہے۔ آپ نے اس پر ہاں کی۔
    .symbol = all-lessons
plan-mark-entered = { $name } نے آپ کا جواب آپ کے لیے لکھا۔
    .symbol = writing-for-me
plan-must-title = کالج کو یہ کرنا ہے
    .symbol = must
plan-duty-title = { $where }: کالج کو یہ کرنا ہے
    .symbol = must
plan-must-lead = آپ اس پر راضی نہیں ہوئے۔
    .symbol = must
plan-must-ehc-plan = قانون کہتا ہے کہ یہ ضروری ہے۔
    .symbol = must
plan-must-safety = یہ آپ کو محفوظ رکھنے کے لیے ہے۔
    .symbol = danger
plan-must-best-interests = دوسروں نے کہا یہ آپ کے لیے بہترین ہے۔
    .symbol = must
plan-must-carried-over = یہ پہلے بھی تھا۔ فی الحال جاری ہے۔
    .symbol = same-as-before
plan-must-two = یہ دو لوگ ایک ساتھ کرتے ہیں۔
    .symbol = group-work
plan-must-do = کیا کرنا ہے:
    .symbol = must
plan-must-by = { $name } نے یہ { $since } کو لکھا۔ ہم اسے { $date } کو دوبارہ دیکھیں گے۔
    .symbol = person
plan-review-title = اسے دوبارہ دیکھنا
    .symbol = again
plan-review = ہم آپ کا منصوبہ { $date } کو دوبارہ دیکھیں گے۔
    .symbol = again
plan-sooner = اسے جلد دیکھیں
    .symbol = again
plan-sooner-when = کب؟
    .symbol = term
plan-sooner-this-week = اس ہفتے: { $date }
    .symbol = week
plan-sooner-next-week = اگلے ہفتے: { $date }
    .symbol = week
plan-sooner-two-weeks = دو ہفتے میں: { $date }
    .symbol = week
plan-sooner-kept = ہم آپ کا منصوبہ { $date } کو دیکھیں گے۔
    .symbol = again
plan-did-title = آپ نے کہا، ہم نے کیا
    .symbol = we-did
plan-did-lead = آپ نے کیا مانگا، اور اس کا کیا ہوا۔
    .symbol = we-did
plan-did-nothing = آپ نے ابھی کچھ نہیں مانگا۔
    .symbol = we-did
plan-did-we = ہم نے کیا کیا
    .symbol = we-did
plan-did-not-yet = ابھی کسی نے جواب نہیں دیا۔ { $name } اسے پڑھیں گے۔
    .symbol = question-help
plan-did-not-yet-nobody = ابھی کسی نے جواب نہیں دیا۔ استقبالیہ پر پوچھیں۔
    .symbol = desk
plan-did-decided-stays = یہ ایسے ہی رہتا ہے۔
    .symbol = keep
plan-did-decided-new = { $name } نے اس پر کچھ نیا لکھا۔ { $date }۔
    .symbol = plan
plan-did-read = جو مدد کو آتا ہے، پہلے یہ پڑھتا ہے۔
    .symbol = who-can-see
plan-did-on-own = وہ کام جو میں خود کرتا ہوں
    .symbol = on-my-own
plan-did-person = آپ نے کسی شخص کو مانگا
    .symbol = talk
plan-did-person-help = ایک صفحے پر مدد
    .symbol = page-help
plan-did-person-talk = کسی سے بات
    .symbol = talk
plan-did-person-asked = آپ نے { $name } سے کہا۔ { $date }۔
    .symbol = message
plan-did-person-talked = { $name } کہتے ہیں کہ انہوں نے آپ سے بات کر لی ہے۔ { $date }۔
    .symbol = picked
plan-did-person-not-yet = { $name } نے ابھی اس کا جواب نہیں دیا۔
    .symbol = question-help
plan-did-earlier = آپ نے پہلے کیا مانگا
    .symbol = we-did
plan-did-earlier-more = پہلے مانگی ہوئی اور چیزیں
    .symbol = we-did
plan-did-earlier-until = آپ نے اسے بدلا۔ { $date }۔
    .symbol = change
plan-did-earlier-no-one = آپ کے بدلنے سے پہلے کسی نے جواب نہیں دیا۔
    .symbol = question-help
plan-did-earlier-unanswered = آپ نے اس کا جواب نہیں دیا۔
    .symbol = question-help
plan-did-as-asked = { $name } نے ہاں کہا۔ { $date }۔
    .symbol = agree
plan-did-different = { $name } نے کہا: بالکل ویسا نہیں۔ { $date }۔
    .symbol = change
plan-did-offered = { $name } کے پاس ایک خیال ہے۔ { $date }۔
    .symbol = plan
plan-not-agree-title = اگر آپ راضی نہیں
    .symbol = my-side
plan-not-agree-named = اگر آپ راضی نہیں: { $where }
    .symbol = my-side
plan-advocate = میں کسی کو اپنی طرف چاہتا ہوں
    .symbol = my-side
plan-advocate-named = میں کسی کو اپنی طرف چاہتا ہوں۔ { $name } کو بتائیں۔
    .symbol = my-side
plan-complaint = میں اپنے منصوبے سے خوش نہیں
    .symbol = not-happy
plan-complaint-named = میں اپنے منصوبے سے خوش نہیں۔ { $name } کو بتائیں۔
    .symbol = not-happy
plan-complaint-who = { $name } نے آپ کا منصوبہ نہیں لکھا۔
    .symbol = person
plan-advocate-who = { $name } آپ کے لیے کسی کو ڈھونڈیں گے۔
    .symbol = person
plan-complaint-desk = اسے پڑھنے کے لیے یہاں کوئی اور نہیں۔ استقبالیہ پر جائیں۔
    .symbol = desk
plan-answer-by = { $name } آپ کو { $date } تک جواب دیں گے۔
    .symbol = term
plan-answer-late = { $name } نے وقت پر جواب نہیں دیا۔ اب { $second } جواب دیں گے۔
    .symbol = who
plan-answer-late-alone = { $name } نے وقت پر جواب نہیں دیا۔ آپ اس کے لیے فرنٹ ڈیسک پر جا سکتے ہیں۔
    .symbol = desk
plan-answer-desk = آپ اس کے لیے استقبالیہ پر جا سکتے ہیں۔
    .symbol = desk

# As staff read and write it.
plan-staff-title = { $name } کا منصوبہ
plan-staff-link = { $name } کا منصوبہ
plan-staff-propose-named = { $name } کو منصوبہ پیش کریں
plan-staff-all-as-asked = سب ویسا ہی پیش کریں جیسا مانگا گیا
plan-staff-propose = جو بھرا گیا وہ پیش کریں
plan-staff-propose-here = یہاں پیش کریں
plan-staff-as-asked = جیسا مانگا گیا
plan-staff-different = مختلف، وجہ کے ساتھ
plan-staff-offer = یہ پیش کریں، وجہ کے ساتھ
plan-staff-leave = جیسا ہے رہنے دیں
plan-staff-what-instead = اس کی جگہ کیا، اور کیوں
plan-staff-asked = { $name } نے مانگا
plan-staff-not-asked = ابھی پوچھا یا جواب نہیں دیا گیا
plan-staff-why = وجہ
plan-staff-words = آسان الفاظ میں، طالب علم کے لیے
plan-staff-where = کہاں
plan-staff-other = کسی اور جگہ کے لیے کچھ پیش کریں، یا بعد میں کم مدد
plan-staff-other-lead = طالب علم کو بتایا جاتا ہے کہ پیشکش کے پیچھے ان کی کہی کوئی بات نہیں۔ بعد میں کم مدد پر بھی اسی طرح رضامندی لی جاتی ہے، اور وہ خود کبھی شروع نہیں ہوتی۔
plan-staff-later = شروع ہونے کا دن (خالی: فوراً)
plan-staff-assistant = طالب علم کا اپنا معاون، اگر وہ دے (نام)
plan-staff-review = منصوبہ دوبارہ دیکھنے کا دن
plan-staff-review-stays = پچھلے منصوبے پر ملاقات نہیں ہوئی۔ اس کا دن وہی رہتا ہے: { $date }۔ آپ اس سے پہلے کا دن چن سکتے ہیں۔
plan-staff-from = { $date } سے
plan-staff-origin-as-asked = جیسا مانگا گیا
plan-staff-origin-different = مختلف
plan-staff-origin-offered = پیشکش
plan-staff-origin-duty = فرض
plan-staff-mark-by = { $said } ({ $maker })
plan-staff-mark-waiting = { $name } کے جواب کا انتظار ہے
plan-staff-mark-answered = { $name } ابھی راضی نہیں، { $date }: { $reply ->
    [different] کچھ اور چاہتے ہیں
    [talk-first] پہلے بات کرنا چاہتے ہیں
    [not-sure] یقین نہیں
   *[other] ابھی نہیں
}
plan-staff-mark-agreed = { $name } { $date } کو راضی ہوئے
plan-staff-mark-reopened = { $name } نے { $date } کو ارادہ بدلا: { $reply ->
    [different] کچھ اور چاہتے ہیں
    [talk-first] پہلے بات کرنا چاہتے ہیں
    [said-anew] کچھ اور بھیجا
   *[other] یقین نہیں
}
plan-staff-mark-taken-back = { $name } نے { $date } کو رضامندی واپس لی
plan-staff-mark-taken-back-since = { $name } نے { $date } کو رضامندی واپس لی۔ { $since } کو: { $reply ->
    [different] کچھ اور چاہتے ہیں
    [talk-first] پہلے بات کرنا چاہتے ہیں
    [not-sure] یقین نہیں
   *[other] ابھی نہیں
}
plan-staff-mark-answered-entered = { $name } ابھی راضی نہیں، { $date }۔ { $by } نے { $way } درج کیا
plan-staff-mark-agreed-entered = { $name } { $date } کو راضی ہوئے۔ { $by } نے { $way } درج کیا، اور جب { $name } اکیلے آئیں گے تو دوبارہ پوچھا جائے گا
plan-staff-mark-reopened-entered = { $name } نے { $date } کو ارادہ بدلا۔ { $by } نے { $way } درج کیا
plan-staff-mark-taken-back-entered = { $name } نے { $date } کو رضامندی واپس لی۔ { $by } نے { $way } درج کیا
plan-staff-mark-taken-back-since-entered = { $name } نے { $date } کو رضامندی واپس لی۔ { $by } نے { $way } درج کیا، { $since }: { $reply ->
    [different] کچھ اور چاہتے ہیں
    [talk-first] پہلے بات کرنا چاہتے ہیں
    [not-sure] یقین نہیں
   *[other] ابھی نہیں
}
plan-staff-paper = کاغذ یا ملاقات سے جواب درج کریں
plan-staff-paper-lead = ہر ایک آپ کے نام سے درج دکھایا جاتا ہے، اور { $name } جب اکیلے آئیں تو ان سے دوبارہ پوچھا جاتا ہے۔
plan-staff-paper-named = جواب درج کریں: { $where }
plan-staff-paper-how = جواب کیسے دیا گیا: { $where }
plan-staff-paper-held = { $where }: جس پر ابھی اتفاق ہے
plan-staff-from-paper = کاغذ سے
plan-staff-from-meeting = ملاقات سے
plan-staff-enter = درج کریں
plan-staff-duties = کالج کو کیا دینا لازم ہے
plan-staff-duties-lead = قانون سے، حفاظت کے لیے، یا پہلے سے جاری۔ { $name } ان پر راضی نہیں ہوئے، اور یہ کبھی رضامندی نہیں گنے جاتے۔
plan-staff-not-agreed = { $name } اس پر راضی نہیں ہوئے
plan-staff-duty-add = فرض شامل کریں
plan-staff-duty-named = { $name } کے لیے فرض شامل کریں
plan-staff-basis = کس بنیاد پر
plan-staff-basis-ehc-plan = EHC منصوبہ
plan-staff-basis-safety = حفاظت
plan-staff-basis-best-interests = بہترین مفاد
plan-staff-basis-carried-over = پہلے سے جاری
plan-staff-two-people = ایک وقت میں دو لوگ چاہییں
plan-staff-what-to-do = ضرورت ہو تو کیا کریں
plan-staff-duty-review = دوبارہ دیکھنے کا دن ({ $date } تک)
plan-staff-duty-save = فرض محفوظ کریں
plan-staff-duty-by = { $name } نے { $since } کو لکھا۔ { $date } تک دوبارہ دیکھنا ہے
plan-staff-duty-overdue = { $name } نے { $since } کو لکھا۔ اسے { $date } تک دوبارہ دیکھنا تھا
plan-staff-duty-two = ایک وقت میں دو لوگ
plan-staff-duty-do = کیا کریں: { $what }
plan-staff-again = دوبارہ دیکھا: جاری رہے گا ({ $date } تک)
plan-staff-again-save = جاری رہنے دیں
plan-staff-again-named = جاری رہنے دیں: { $where }
plan-staff-end = اسے ختم کریں
plan-staff-end-named = اسے ختم کریں: { $where }
plan-staff-versions = ہر نسخہ
plan-staff-version = منصوبہ { $number }، { $name } نے { $date } کو پیش کیا، { $review } کو دوبارہ دیکھنا ہے
plan-staff-done-proposed = پیش کر دیا۔ { $name } سے اگلی بار پوچھا جائے گا۔
plan-staff-done-duty = فرض محفوظ ہو گیا۔
plan-staff-done-again = فرض جاری ہے۔ آپ کے دیے ہوئے دن اسے دوبارہ دیکھا جائے گا۔
plan-staff-done-ended = یہ آج سے ختم ہے۔
plan-staff-done-entered = جواب درج ہو گیا۔
plan-staff-done-no-reply = چنیں کہ { $name } نے کیا جواب دیا۔
plan-staff-done-overtaken = درج ہونے سے پہلے کچھ بدل گیا۔ کچھ نہیں رکھا گیا۔
plan-staff-refused-no-presence = بتائیں کہ کوئی آتا ہے یا نہیں
plan-staff-refused-not-a-term = جگہ اور کیا دیا جائے چنیں
plan-staff-refused-nothing = کچھ نیا پیش نہیں ہوا: کم از کم ایک بات بتائیں جس پر پہلے رضامندی نہ ہو
plan-staff-refused-no-reason = وجہ چنیں
plan-staff-refused-reason-too-long = یہ الفاظ بہت لمبے ہیں
plan-staff-refused-not-asked = یہاں کچھ نہیں مانگا گیا
plan-staff-refused-same-as-asked = یہ وہی ہے جو مانگا گیا: “جیسا مانگا گیا” چنیں
plan-staff-refused-not-that-day = مناسب دن دیں: آج کے بعد، اور بہت دور نہیں
plan-staff-refused-overtaken = آپ کے لکھتے وقت کچھ بدل گیا: یہاں جو ہے نیا ہے، اور آپ کا لکھا رکھا گیا
plan-staff-refused-not-agreed = واپس لینے کو کوئی رضامندی نہیں
plan-staff-refused-decided = جائزے میں سیکھنے والے کا فیصلہ یہاں کچھ اور تھا۔ کچھ اور پیش کریں، یا وہی اس وجہ کے ساتھ کہ یہ کیوں رہتا ہے
plan-staff-reasons-title = وجوہات
plan-staff-reasons-lead = منصوبے کی جو سطر مانگی گئی چیز سے مختلف ہو وہ طالب علم کو ان میں سے ایک بتاتی ہے۔ سے سو کے ساتھ آنے والی ہر زبان میں ہیں؛ آپ کی اپنی ویسے ہی پڑھی جاتی ہیں جیسے آپ لکھیں، اس لیے ایک آسان جملہ رکھیں۔
plan-staff-reasons-kept = محفوظ ہو گیا
plan-staff-reasons-add = یہ وجہ شامل کریں
plan-staff-reasons-own = آپ کی اپنی وجہ، آسان لفظوں میں (زیادہ سے زیادہ { $most } حروف)
plan-staff-reasons-picture = اس کی تصویر، ان کے لیے جو پڑھتے نہیں
plan-staff-reasons-empty = وجہ لکھیں
plan-staff-reasons-on = پھر دیں
plan-staff-reasons-off = اب نہ دیں
plan-staff-reasons-on-named = پھر دیں: { $reason }
plan-staff-reasons-off-named = اب نہ دیں: { $reason }
plan-staff-reasons-ours = ہماری
plan-staff-reasons-ended = اب نہیں دی جاتی
plan-staff-reasons-always = ہمیشہ دی جاتی ہے: سیکھنے والے کا اپنا فیصلہ
plan-staff-counts = جاری، سیکھنے والوں کی مرضی سے: { $asked } جیسا مانگا، { $different } مختلف، { $offered } بغیر مانگے پیش کیے۔ فرائض، جن پر کسی نے ہاں نہیں کی: { $duties }۔
plan-staff-counts-of = جاری، { $name } کی مرضی سے: { $asked } جیسا مانگا، { $different } مختلف، { $offered } پیش کیے۔ فرائض، بغیر مرضی: { $duties }۔
plan-staff-to-do = منصوبے جن میں کچھ کرنا ہے: { $count }۔ ارادہ بدلا یا راضی نہیں: { $reopened }
plan-staff-to-do-reopened = ارادہ بدلا: { $date } تک جواب دیں
plan-staff-to-do-late = ارادہ بدلا: { $date } تک جواب دینا تھا
plan-staff-to-do-talk = { $count ->
    [one] ایک سطر پر راضی نہیں
   *[other] { $count } سطروں پر راضی نہیں
}
plan-staff-to-do-propose = کچھ نیا بھیجا: پیش کریں
plan-staff-to-do-left = { $count ->
    [one] ایک جگہ کا پوچھا، جس کا کوئی سطر جواب نہیں دیتی
   *[other] { $count } جگہوں کا پوچھا، جن کا کوئی سطر جواب نہیں دیتی
}
plan-staff-to-do-review-over = جائزہ ختم: پیش کریں
plan-staff-to-do-review = دوبارہ دیکھنا ہے
plan-staff-to-do-waiting = { $count ->
    [one] ایک سطر ان کے انتظار میں
   *[other] { $count } سطریں ان کے انتظار میں
}
plan-staff-when-named = { $when }: { $where }
plan-staff-answer-by = { $name } نے { $date } کو یہ پلان بدلنے کو کہا۔ { $by } تک جواب دیں: کچھ نیا پیش کریں، یا { $name } سے بات کریں۔
plan-staff-answer-late = { $name } نے { $date } کو یہ پلان بدلنے کو کہا۔ جواب { $by } تک دینا تھا۔ اب { $second } جواب دیں گے، اور { $name } کو بتا دیا گیا ہے۔
plan-staff-answer-late-nobody = { $name } نے { $date } کو یہ پلان بدلنے کو کہا۔ جواب { $by } تک دینا تھا۔
plan-staff-to-do-mine = وقت پر جواب نہیں ملا: اب آپ جواب دیں
plan-staff-to-do-passed = وقت پر جواب نہیں ملا: اب { $name } جواب دیں گے
plan-staff-nowhere = اب کسی سبق میں لاگو نہیں: { $what }
plan-staff-nowhere-anew = اسے کسی اور سبق کے لیے نئے سرے سے لکھیں
plan-staff-before-title = سبق جو { $name } کے پہلے تھے
plan-staff-before-since = { $date } سے ان کے ہفتے میں نہیں
plan-staff-set-title = پلان کے جواب
plan-staff-set-lead = طلبہ کو بتایا جاتا ہے کہ بدلی ہوئی رائے کا جواب کب تک ملے گا۔ جس نے پلان پیش کیا وہ اس کی شکایت کبھی نہیں پڑھتا۔
plan-staff-set-days = جواب دینے کے لیے پڑھائی کے دن
plan-staff-set-wrong-days = { $least } سے { $most } تک دنوں کی تعداد لکھیں۔
plan-staff-set-complaints = کون سنتا ہے کہ کوئی اپنے پلان سے خوش نہیں
plan-staff-set-complaints-any = جو ”کسی سے بات کریں“ پڑھتا ہے اور جس نے پلان پیش نہیں کیا
plan-staff-set-advocate = ساتھ دینے والا کون ڈھونڈتا ہے
plan-staff-set-advocate-any = جو ”کسی سے بات کریں“ سب سے پہلے پڑھتا ہے
plan-staff-set-save = { $site } کے لیے رکھیں
plan-staff-set-kept = رکھ لیا گیا۔ اب سے یہی ہے۔
plan-print-title = میرا منصوبہ: { $name }
    .symbol = plan
plan-print-on = { $date } کو جیسا ہے۔
    .symbol = plan
plan-print = میرا منصوبہ کاغذ پر
    .symbol = print
plan-did-week = آپ کے اگلے اسباق میں
    .symbol = lesson
plan-did-no-one-comes = ابھی یہاں کوئی نہیں آتا:
    .symbol = no-one
plan-did-no-one = ابھی یہاں کوئی نہیں آ سکتا:
    .symbol = no-one
plan-did-no-one-first-half = ابھی پہلے آدھے حصے میں یہاں کوئی نہیں آتا:
    .symbol = no-one
plan-did-no-one-second-half = ابھی دوسرے آدھے حصے میں یہاں کوئی نہیں آتا:
    .symbol = no-one
plan-did-one-more = یہاں کوئی آتا ہے۔ ہم ایک اور فرد ڈھونڈ رہے ہیں:
    .symbol = support-worker
plan-did-fewer = یہاں طے شدہ سے کم لوگ آتے ہیں:
    .symbol = support-worker
plan-did-not-named = { $name } یہاں نہیں آتے:
    .symbol = not-in
plan-did-not-same = آپ ایک ہی فرد چاہتے ہیں۔ { $name } یہاں نہیں آتے:
    .symbol = same
plan-did-not-different = آپ الگ الگ لوگ چاہتے ہیں۔ صرف { $name } آتے ہیں:
    .symbol = different-helpers
plan-did-comes = { $name } یہاں آتے ہیں:
    .symbol = support-worker
plan-did-later = اور بعد کے ہفتوں میں بھی۔
    .symbol = week
plan-did-more = یہ آپ کے منصوبے میں نہیں ہے۔
    .symbol = plan
plan-did-wrote = { $name } نے لکھا کیوں:
    .symbol = meaning
plan-did-no-reason = کسی نے نہیں لکھا کیوں۔
    .symbol = not-sure
plan-did-beside = آپ کے منصوبے میں نہیں
    .symbol = plan
plan-before-title = سبق جو پہلے تھے
    .symbol = lesson
plan-before-lead = یہ سبق اب آپ کے نہیں ہیں۔ وہاں آپ کے لیے کوئی نہیں آتا۔
    .symbol = no-one
plan-why-skill = { $count ->
    [0] { $name } یہ نہیں جانتے: { $skills }۔
    [one] ایک فرد یہ نہیں جانتا: { $skills }۔
   *[other] { $count } لوگ یہ نہیں جانتے: { $skills }۔
}
    .symbol = helper-knows
plan-why-skills = { $count } لوگ یہ سب نہیں جانتے: { $skills }۔
    .symbol = helper-knows
plan-why-elsewhere = { $count ->
    [0] { $name } اس وقت کسی اور کے ساتھ ہیں۔
    [one] ایک فرد اس وقت کسی اور کے ساتھ ہے۔
   *[other] { $count } لوگ اس وقت کسی اور کے ساتھ ہیں۔
}
    .symbol = someone-else
plan-why-not-free = { $count ->
    [0] { $name } اس وقت فارغ نہیں ہیں۔
    [one] ایک فرد اس وقت فارغ نہیں ہے۔
   *[other] { $count } لوگ اس وقت فارغ نہیں ہیں۔
}
    .symbol = time
plan-why-was-away = جب ہم نے کسی کو ڈھونڈا تب { $name } موجود نہیں تھے۔
    .symbol = not-in
plan-why-away = { $count ->
    [0] { $name } اس دن نہیں ہوں گے۔
    [one] ایک فرد اس دن نہیں ہوگا۔
   *[other] { $count } لوگ اس دن نہیں ہوں گے۔
}
    .symbol = not-in
plan-why-not-in = { $count ->
    [0] { $name } اس وقت کام نہیں کرتے۔
    [one] ایک فرد اس وقت کام نہیں کرتا۔
   *[other] { $count } لوگ اس وقت کام نہیں کرتے۔
}
    .symbol = week
plan-why-other-site = { $count ->
    [0] { $name } اس وقت دوسری جگہ ہیں۔
    [one] ایک فرد اس وقت دوسری جگہ ہے۔
   *[other] { $count } لوگ اس وقت دوسری جگہ ہیں۔
}
    .symbol = trip
plan-why-full = { $count ->
    [0] { $name } جتنوں کی مدد کر سکتے ہیں، کر رہے ہیں۔
    [one] ایک فرد جتنوں کی مدد کر سکتا ہے، کر رہا ہے۔
   *[other] { $count } لوگ جتنوں کی مدد کر سکتے ہیں، کر رہے ہیں۔
}
    .symbol = with-my-group
plan-why-hours = { $count ->
    [0] { $name } کے پاس اس ہفتے وقت نہیں۔
    [one] ایک فرد کے پاس اس ہفتے وقت نہیں۔
   *[other] { $count } لوگوں کے پاس اس ہفتے وقت نہیں۔
}
    .symbol = time
plan-why-break = { $count ->
    [0] { $name } کا اس وقت وقفہ ہے۔
    [one] ایک فرد کا اس وقت وقفہ ہے۔
   *[other] { $count } لوگوں کا اس وقت وقفہ ہے۔
}
    .symbol = break
plan-why-unknown = { $count ->
    [0] ہم نہیں جانتے { $name } کب کام کرتے ہیں۔
    [one] ہم نہیں جانتے ایک فرد کب کام کرتا ہے۔
   *[other] ہم نہیں جانتے { $count } لوگ کب کام کرتے ہیں۔
}
    .symbol = not-sure
plan-why-not-wanted = آپ نے یہاں { $names } کو نہ کہا۔
    .symbol = not-wanted
plan-why-instead = { $name } کے پاس اس وقت فرصت ہے۔ ہم نے کسی اور کو بھیجا۔
    .symbol = someone-else
plan-why-instead-shares = { $name } کے پاس اس وقت فرصت ہے۔ آنے والا فرد یہاں دوسروں کے ساتھ بھی ہے۔
    .symbol = someone-else
plan-why-instead-same = { $name } کے پاس اس وقت فرصت ہے۔ آپ ایک ہی فرد چاہتے ہیں۔ آنے والا فرد دوسرے اوقات میں بھی آتا ہے۔
    .symbol = same
plan-why-instead-different = کسی اور کے پاس اس وقت فرصت ہے۔ ہم نے { $name } کو بھیجا۔
    .symbol = someone-else
plan-why-ask = { $name } بتا سکتے ہیں کیوں۔
    .symbol = talk
plan-why-ask-nobody = سامنے کی میز پر پوچھیں کیوں۔
    .symbol = desk
plan-did-no-hour = کالج نے ابھی نہیں بتایا کہ یہ کب ہے۔ اس لیے ابھی کوئی نہیں آ سکتا۔
    .symbol = time
plan-did-no-hour-trip = سیر کا کوئی طے وقت نہیں۔ ہر سیر کے لیے عملہ طے کرتا ہے کہ کون آئے گا۔
    .symbol = trip
