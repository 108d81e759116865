# The questions. A plain key asks about all lessons, `-named` about one lesson ("Maths on Tuesday morning").

question-presence = اپنے سب سبقوں میں آپ کو کیا چاہیے؟
    .symbol = presence
question-presence-named = { $lesson } میں آپ کو کیا چاہیے؟
    .symbol = presence
question-presence-short = مجھے کیا چاہیے
    .symbol = presence
question-presence-change = اپنا جواب بدلیں: مجھے کیا چاہیے
    .symbol = change

question-moment = اپنے سب سبقوں میں آپ کو مدد کب چاہیے؟
    .symbol = when
question-moment-named = { $lesson } میں آپ کو مدد کب چاہیے؟
    .symbol = when
question-moment-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-moment-short = کب
    .symbol = when
question-moment-change = اپنا جواب بدلیں: کب
    .symbol = change

question-amount = اپنے سبقوں کے کتنے حصے میں آپ کو مدد چاہیے؟
    .symbol = how-much
question-amount-named = { $lesson } کے کتنے حصے میں آپ کو مدد چاہیے؟
    .symbol = how-much
question-amount-hint = آپ اسے بعد میں بدل سکتے ہیں۔
    .symbol = change
question-amount-short = کتنا
    .symbol = how-much
question-amount-change = اپنا جواب بدلیں: کتنا
    .symbol = change

question-help = آپ کے سب سبقوں میں آپ کی مدد کیسے کی جائے؟
    .symbol = what-kind
question-help-named = { $lesson } میں آپ کی مدد کیسے کی جائے؟
    .symbol = what-kind
question-help-short = کیسی مدد
    .symbol = what-kind
question-help-change = اپنا جواب بدلیں: کیسی مدد
    .symbol = change

question-nearness = آپ کے سب سبقوں میں آپ کی مدد کرنے والے کہاں ہوں؟
    .symbol = how-near
question-nearness-named = { $lesson } میں آپ کی مدد کرنے والے کہاں ہوں؟
    .symbol = how-near
question-nearness-short = کتنا قریب
    .symbol = how-near
question-nearness-change = اپنا جواب بدلیں: کتنا قریب
    .symbol = change

question-who = آپ کے سب سبقوں میں آپ کی مدد کون کرے؟
    .symbol = who
question-who-named = { $lesson } میں آپ کی مدد کون کرے؟
    .symbol = who
question-who-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-who-teacher = میرے استاد، { $name }
    .symbol = teacher
question-who-short = کون
    .symbol = who
question-who-change = اپنا جواب بدلیں: کون
    .symbol = change

question-person = آپ کے سب سبقوں میں کون سا شخص آپ کی مدد کرے؟
    .symbol = which-person
question-person-named = { $lesson } میں کون سا شخص آپ کی مدد کرے؟
    .symbol = which-person
question-person-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-person-short = کون سا شخص
    .symbol = which-person
question-person-change = اپنا جواب بدلیں: کون سا شخص
    .symbol = change

question-activity = ایک کام چنیں جو آپ سبقوں میں کرتے ہیں
    .symbol = which-activity
question-activity-named = ایک کام چنیں جو آپ { $lesson } میں کرتے ہیں
    .symbol = which-activity
question-activity-hint = اس کے بعد بتائیں کہ آپ کتنا خود کرتے ہیں۔
    .symbol = on-my-own
question-activity-short = میرا ایک کام
    .symbol = which-activity
question-activity-change = اپنا جواب بدلیں: میرا ایک کام
    .symbol = change

question-now = اب آپ { $activity } کا کتنا کام خود کرتے ہیں؟
    .symbol = independence
question-now-short = اب خود
    .symbol = independence
question-now-change = اپنا جواب بدلیں: اب خود
    .symbol = change

question-goal = ٹرم کے آخر تک { $activity } کا سوچیں۔ آپ کتنا خود کرنا چاہتے ہیں؟
    .symbol = goal
question-goal-hint = آپ اسے بعد میں بدل سکتے ہیں۔
    .symbol = change
question-goal-now = آپ نے اب کے بارے میں یہ بتایا:
    .symbol = independence
question-goal-short = ٹرم کے آخر تک خود
    .symbol = goal
question-goal-change = اپنا جواب بدلیں: ٹرم کے آخر تک
    .symbol = change

# Asked on the way through one place: "Maths on Tuesday morning. How much of your reading do you do on your own now?"
question-on-the-way = { $where }۔ { $question }
    .symbol = independence
question-on-the-way-hint = آپ یہ ایک بار بتاتے ہیں۔ یہ ہر سبق میں ایک جیسا ہے۔
    .symbol = same
question-all-your-lessons = آپ کے سب سبق
    .symbol = all-lessons

question-not-sure = مجھے یقین نہیں
    .symbol = not-sure
question-not-now = اس وقت نہیں
    .symbol = not-now
question-talk-to-me = مجھ سے اس بارے میں بات کریں
    .symbol = talk-to-me
question-alone = آپ نے ”{ $answer }“ چنا۔ یہ باقی جوابوں کی جگہ لیتا ہے۔
    .symbol = picked
# "Change my answer: when, Maths on Tuesday morning": where a page has that question more than once.
question-change-where = { $change }، { $where }
    .symbol = change

question-sharing = آپ کے سب سبقوں میں مدد کس کے لیے ہو؟
    .symbol = sharing
question-sharing-named = { $lesson } میں مدد کس کے لیے ہو؟
    .symbol = sharing
question-sharing-short = مدد کس کے لیے ہو
    .symbol = sharing
question-sharing-change = اپنا جواب بدلیں: مدد کس کے لیے ہو
    .symbol = change

# About a time that is no lesson: "Lunch: what do you want?"
question-presence-at = { $time }: آپ کو کیا چاہیے؟
    .symbol = presence
question-moment-at = { $time }: آپ کو مدد کب چاہیے؟
    .symbol = when
question-amount-at = { $time }: کتنے حصے میں آپ کو مدد چاہیے؟
    .symbol = how-much
question-help-at = { $time }: آپ کی مدد کیسے کی جائے؟
    .symbol = what-kind
question-nearness-at = { $time }: آپ کی مدد کرنے والے کہاں ہوں؟
    .symbol = how-near
question-sharing-at = { $time }: مدد کس کے لیے ہو؟
    .symbol = sharing
question-who-at = { $time }: آپ کی مدد کون کرے؟
    .symbol = who
question-person-at = { $time }: کون سا شخص آپ کی مدد کرے؟
    .symbol = which-person

# About me, wherever I am.
question-quality = آپ کی بہترین مدد کرنے والے کیسے ہوں؟
    .symbol = my-helper
question-quality-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-quality-short = میری بہترین مدد کرنے والے
    .symbol = my-helper
question-quality-change = اپنا جواب بدلیں: میری بہترین مدد کرنے والے
    .symbol = change

question-same-person = آپ کی مدد ایک ہی شخص کرے یا الگ الگ لوگ؟
    .symbol = same-or-different
question-same-person-short = ایک ہی شخص یا الگ الگ لوگ
    .symbol = same-or-different
question-same-person-change = اپنا جواب بدلیں: ایک شخص یا الگ الگ لوگ
    .symbol = change

question-skill = آپ کی مدد کرنے والوں کو کیا آنا چاہیے؟
    .symbol = helper-knows
question-skill-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-skill-short = مدد کرنے والوں کو کیا آنا چاہیے
    .symbol = helper-knows
question-skill-change = اپنا جواب بدلیں: مدد کرنے والوں کو کیا آئے
    .symbol = change

question-technology = کس چیز سے آپ کا کام کسی کی مدد کے بغیر ہو سکتا ہے؟
    .symbol = instead
question-technology-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-technology-short = میرے کام کی چیزیں
    .symbol = instead
question-technology-change = اپنا جواب بدلیں: میرے کام کی چیزیں
    .symbol = change

question-show-yes = آپ ”ہاں“ کیسے بتاتے ہیں؟
    .symbol = show-yes
question-show-yes-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-show-yes-short = ”ہاں“ بتانے کا میرا طریقہ
    .symbol = show-yes
question-show-yes-change = اپنا جواب بدلیں: ”ہاں“ بتانے کا میرا طریقہ
    .symbol = change

question-show-no = آپ ”نہیں“ کیسے بتاتے ہیں؟
    .symbol = show-no
question-show-no-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-show-no-short = ”نہیں“ بتانے کا میرا طریقہ
    .symbol = show-no
question-show-no-change = اپنا جواب بدلیں: ”نہیں“ بتانے کا میرا طریقہ
    .symbol = change

question-show-help = آپ کیسے بتاتے ہیں کہ آپ کو مدد چاہیے؟
    .symbol = show-help
question-show-help-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-show-help-short = مدد مانگنے کا میرا طریقہ
    .symbol = show-help
question-show-help-change = اپنا جواب بدلیں: مدد مانگنے کا میرا طریقہ
    .symbol = change

question-show-stop = آپ ”رکیں“ کیسے بتاتے ہیں؟
    .symbol = show-stop
question-show-stop-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-show-stop-short = ”رکیں“ بتانے کا میرا طریقہ
    .symbol = show-stop
question-show-stop-change = اپنا جواب بدلیں: ”رکیں“ بتانے کا میرا طریقہ
    .symbol = change

question-helps = آپ کو سیکھنے میں کس چیز سے مدد ملتی ہے؟
    .symbol = what-helps
question-helps-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-helps-short = مجھے کس چیز سے مدد ملتی ہے
    .symbol = what-helps
question-helps-change = اپنا جواب بدلیں: کس چیز سے مدد ملتی ہے
    .symbol = change

question-hinders = آپ کو سیکھنے میں کس چیز سے مشکل ہوتی ہے؟
    .symbol = what-is-hard
question-hinders-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-hinders-short = مجھے کس چیز سے مشکل ہوتی ہے
    .symbol = what-is-hard
question-hinders-change = اپنا جواب بدلیں: کس چیز سے مشکل ہوتی ہے
    .symbol = change

question-good-at = آپ کو کون سا کام اچھا آتا ہے؟
    .symbol = good-at
question-good-at-hint = آپ ایک سے زیادہ چن سکتے ہیں۔
    .symbol = picked
question-good-at-short = مجھے کیا اچھا آتا ہے
    .symbol = good-at
question-good-at-change = اپنا جواب بدلیں: مجھے کیا اچھا آتا ہے
    .symbol = change

# About one small step of an activity: "Reading a page: how much do you do on your own now?"
question-now-step = { $step }: اب آپ کتنا خود کرتے ہیں؟
    .symbol = independence
question-goal-step = { $step }، ٹرم کے آخر تک۔ آپ کتنا خود کرنا چاہتے ہیں؟
    .symbol = goal

# One answer, asked again in another form: of two pictures, which one.
question-nearness-again = دوبارہ دیکھیں۔ آپ کے سب سبقوں میں آپ کی مدد کرنے والے کہاں ہوں؟
    .symbol = again
question-nearness-again-named = دوبارہ دیکھیں۔ { $lesson } میں آپ کی مدد کرنے والے کہاں ہوں؟
    .symbol = again
question-nearness-again-at = دوبارہ دیکھیں۔ { $time }: آپ کی مدد کرنے والے کہاں ہوں؟
    .symbol = again
question-nearness-again-hint = ہم صحیح جواب جاننے کے لیے دوبارہ پوچھتے ہیں۔
    .symbol = check
question-nearness-again-short = کتنا قریب، دوبارہ پوچھا
    .symbol = how-near
question-nearness-again-change = اپنا جواب بدلیں: کتنا قریب، دوبارہ پوچھا
    .symbol = change
question-presence-again = دوبارہ دیکھیں۔ اپنے سب سبقوں میں آپ کو کیا چاہیے؟
    .symbol = again
question-presence-again-named = دوبارہ دیکھیں۔ { $lesson } میں آپ کو کیا چاہیے؟
    .symbol = again
question-presence-again-at = دوبارہ دیکھیں۔ { $time }: آپ کو کیا چاہیے؟
    .symbol = again
question-presence-again-hint = ہم صحیح جواب جاننے کے لیے دوبارہ پوچھتے ہیں۔
    .symbol = check
question-presence-again-short = مجھے کیا چاہیے، دوبارہ پوچھا
    .symbol = presence
question-presence-again-change = اپنا جواب بدلیں: مجھے کیا چاہیے، دوبارہ پوچھا
    .symbol = change

question-not-wanted = کیا کوئی ہے جس کی مدد آپ کو نہیں چاہیے؟
    .symbol = not-wanted
question-not-wanted-hint = انہیں یہاں چنیں۔ انہیں پتا نہیں چلتا۔
    .symbol = quiet
question-not-wanted-short = مجھے کس کی مدد نہیں چاہیے
    .symbol = not-wanted
question-not-wanted-change = اپنا جواب بدلیں: مجھے کس کی مدد نہیں چاہیے
    .symbol = change

question-anything-else = کیا آپ کوئی اور بات بتانا چاہتے ہیں؟
    .symbol = anything-else
question-anything-else-short = کوئی اور بات
    .symbol = anything-else
question-anything-else-change = اپنا جواب بدلیں: کوئی اور بات
    .symbol = change
question-own-words = یا یہاں لکھیں
    .symbol = my-words
question-own-words-go = یہ آپ کے الفاظ ہیں۔ ”{ $nothing }“ یا ”{ $unsure }“ چنیں تو یہ ہٹ جاتے ہیں۔
    .symbol = my-words

# Two answers at a time.
question-other-answers = مجھے دوسرے جواب دکھائیں
    .symbol = other-answers
question-first-answers = مجھے پہلے والے جواب پھر دکھائیں
    .symbol = other-answers
question-picked-before = آپ نے چنا: { $what }
    .symbol = picked

# Trying it out, before the first question.
question-practice = آزمانے کے لیے: دن کے کتنے حصے میں آپ کو موسیقی چاہیے؟
    .symbol = practice
question-practice-hint = یہ صرف آزمانے کے لیے ہے۔ ہم اسے محفوظ نہیں رکھتے۔
    .symbol = practice
question-practice-none = آپ نے کوئی جواب نہیں چنا۔ یہ بھی ٹھیک ہے۔
    .symbol = not-started
question-practice-done = یہ ایسے چلتا ہے
    .symbol = practice
question-practice-next = اب اصل سوال
    .symbol = continue
question-practice-first = پہلے آزما کر دیکھیں
    .symbol = practice
question-practice-again = دوبارہ آزمائیں
    .symbol = again
