# The college's own words. Change the first term to the name your college gives a learning support assistant.

-lsa =
    { $form ->
       *[one] مددگار
        [many] مددگار
        [start] مددگار
        [start-many] مددگار
    }

college-title = کالج
college-questions = ہم کیا پوچھتے ہیں
college-questions-note = طالب علموں سے کون سے سوال پوچھے جاتے ہیں، کہاں، اور کس ترتیب سے۔
college-questions-title = ہم کیا پوچھتے ہیں
college-questions-lead = نشان لگائیں کہ ہر سوال کہاں پوچھا جائے۔ جس سوال پر کہیں نشان نہ ہو، وہ بند ہے: وہ کسی نئے شخص سے نہیں پوچھا جاتا، اور جس نے جواب دیا تھا، اس کا جواب محفوظ رہتا ہے۔ ہر صفحہ اگلی بار کھلنے پر اسی کے مطابق پوچھتا ہے۔
college-questions-short = سب سبقوں کے بارے میں سوال چھوٹا راستہ ہیں۔ یہ راستہ ہر طالب علم کے سامنے پہلے آتا ہے: زیادہ سے زیادہ { $most } میں سے { $asked } سوال۔ ان میں پہلا سوال بھی ہے، جو ہمیشہ پوچھا جاتا ہے۔
college-questions-too-long = اس سے چھوٹا راستہ { $most } سوالوں سے لمبا ہو جائے گا۔ پہلے سب سبقوں کے کسی اور سوال سے نشان ہٹائیں۔
college-questions-as-it-came = سب کچھ ویسے پوچھیں جیسے Sayso کے ساتھ آیا
college-questions-off = بند: کہیں نہیں پوچھا جاتا۔
college-questions-is-off = بند
college-questions-reworded = ہمارے اپنے لفظوں میں
college-questions-reword = “{ $question }” اپنے لفظوں میں کہیں
college-questions-where = “{ $question }” کہاں پوچھا جائے
college-questions-where-all-lessons = سب سبقوں کے بارے میں
college-questions-where-lesson = ایک سبق کے بارے میں
college-questions-where-time = ایسے وقت کے بارے میں جو سبق نہیں
college-questions-where-activity = ہر سرگرمی اور اس کے چھوٹے قدموں کے بارے میں
college-questions-where-me = طالب علم کے بارے میں
college-questions-save = محفوظ کریں: { $question }
college-questions-save-short = محفوظ کریں
college-questions-earlier = پہلے لائیں
college-questions-earlier-named = پہلے لائیں: { $question }
college-questions-later = بعد میں لائیں
college-questions-later-named = بعد میں لائیں: { $question }
college-words = ہمارے اپنے لفظ
college-words-note = طالب علم جو پڑھتے ہیں، اس کالج کے لفظوں میں۔ مددگار کے لیے آپ کا لفظ بھی۔
college-questions-do = سوال کیسے چل رہے ہیں
college-questions-do-note = کتنی بار لوگوں کو یقین نہیں ہوتا، وہ واپس جاتے ہیں، جواب بدلتے ہیں یا مدد لیتے ہیں۔ کوئی نام نہیں۔
college-reasons = وجوہات
college-reasons-note = طالب علموں کو کیا بتایا جاتا ہے جب مانگی گئی چیز سے کچھ اور پیش ہو۔
college-plan-reviews = پلان کے جائزے
college-plan-reviews-note = جائزہ طالب علم کے فیصلوں کے ساتھ اور کیا پوچھتا ہے۔
college-languages = زبانیں
college-languages-note = انگریزی کے علاوہ کون سی زبانیں چنی جا سکتی ہیں، اور ان کے لفظ کس نے جانچے ہیں۔
college-languages-title = زبانیں
college-languages-lead = جو زبان چالو ہے وہ سیٹنگز میں چنی جا سکتی ہے، سائن ان سے پہلے بھی۔ جب تک اس زبان کے بولنے والے اس کی ہر فائل جانچ کر دستخط نہ کریں، اس کا ہر صفحہ یہ بتاتا ہے، اور کوئی براؤزر اسے خود نہیں چنتا۔
college-languages-english = انگریزی اور آسان لفظوں میں انگریزی ہمیشہ موجود ہیں۔ جس نے ایسی زبان چنی جو اب بند ہے، وہ آسان لفظوں میں انگریزی پڑھتا ہے۔
college-languages-signed = جانچی اور دستخط شدہ فائلیں: { $files } میں سے { $signed }
college-languages-unchecked = اس کا ہر صفحہ بتاتا ہے کہ یہ جانچا نہیں گیا۔
college-languages-on = چالو
college-languages-off = بند
college-languages-switch-on = چالو کریں: { $language }
college-languages-switch-off = بند کریں: { $language }
college-talk = ”کسی سے بات کریں“ کون پڑھتا ہے
college-talk-note = لوگ، وقت، اور اس کے بعد کون
college-working-week = کون کب کام کرتا ہے
college-working-week-note = سب مدد کرنے والوں کے گھنٹے، دن، دوسری جگہیں اور مہارتیں۔
college-day-plan = ہر جگہ کا دن
college-day-plan-note = آنا، وقفہ، دوپہر کا کھانا اور گھر جانا: کسی جگہ میں ان میں سے کیا ہے، اور کب۔
college-day-plan-title = ہر جگہ کا دن
college-day-plan-lead = نشان لگائیں کہ سبقوں کے علاوہ دن میں کیا ہے، اور بتائیں کب سے کب تک۔ اس جگہ کے طالب علم کہہ سکتے ہیں کہ انہیں تب کون سی مدد چاہیے، اور کسی کو وہاں بھیجا جا سکتا ہے۔ کمروں کے بیچ جانے کا وقت خالی رہ سکتا ہے، اور سفر کا کوئی وقت نہیں: آپ کا ہفتہ بتاتا ہے کہ تب کس نے مدد پر ہاں کہی۔ جس وقت پر اب نشان نہیں، اس کے بارے میں طالب علم کی کہی بات محفوظ رہتی ہے۔
college-day-plan-as-it-came = ابھی کسی نے نہیں بتایا۔ تب تک طالب علموں کو یہ سب وقت پیش ہوتے ہیں، گھنٹے کے بغیر۔
college-day-plan-has = یہ دن میں ہے
college-day-plan-from = کب سے
college-day-plan-to = کب تک
college-day-plan-save = { $site } کا دن محفوظ کریں
college-day-plan-saved = محفوظ ہو گیا: { $site } کا دن۔ طالب علم اسے اپنے اگلے صفحے پر دیکھتے ہیں۔
college-day-plan-no-time = ایک یا زیادہ وقت پر نشان لگائیں
college-day-plan-from-missing = { $time }: بتائیں کب سے
college-day-plan-from-or-empty = { $time }: بتائیں کب سے، یا دونوں خالی چھوڑیں
college-day-plan-to-missing = { $time }: بتائیں کب تک
college-day-plan-to-or-empty = { $time }: بتائیں کب تک، یا دونوں خالی چھوڑیں
college-day-plan-hours-missing = { $time }: بتائیں کب سے کب تک، یا نشان ہٹا دیں
college-day-plan-unreadable = { $time }: اسے 10:30 کی طرح لکھیں
college-day-plan-ends-first = { $time }: آخر شروع کے بعد ہونا چاہیے
college-plans = پلان کے جواب
college-plans-note = بدلی ہوئی رائے کا جواب کب تک، شکایت کون سنتا ہے، ساتھ دینے والا کون ڈھونڈتا ہے۔
