# How the questions do with people, as the coordinator sees it.

insight-questions-title = سوال کیسے چل رہے ہیں
insight-questions-lead = ہر سوال پر کتنی بار لوگوں کو یقین نہیں ہوتا، وہ واپس جاتے ہیں، جواب بدلتے ہیں یا مدد لیتے ہیں۔ اس میں سب کیمپسوں کے لوگ ہیں، ناموں کے بغیر گنے گئے، { $date } تک۔
insight-questions-how = ہر شخص ہر بات کے لیے ایک بار گنا جاتا ہے، چاہے وہ کتنی بار ہو۔ { $fewest } سے کم لوگ ہوں تو کوئی عدد نہیں دکھایا جاتا۔ عدد ہفتے میں ایک بار بدلتے ہیں، تاکہ کوئی پہچانا نہ جا سکے۔ واپس جانا صرف صفحے کے اپنے لنک سے گنا جاتا ہے، براؤزر کے بٹن سے نہیں۔

insight-version = ورژن { $version }، { $date } { $year } سے۔ { $changed }
insight-changed-first = پہلا ورژن۔
insight-changed-nothing-to-say = ایک اور جواب: کچھ نہیں، یا کوئی نہیں۔
insight-changed-says-when = سوال بتاتا ہے کہ وہ ٹرم کے آخر کے بارے میں ہے۔
insight-untried = ابھی لوگوں کے ساتھ نہیں آزمایا گیا
insight-tried-aac-users = علامتیں یا بات چیت کا آلہ استعمال کرنے والے { $people } طالب علموں کے ساتھ آزمایا گیا، { $date } { $year }
insight-tried-switch-users = سوئچ یا نظر سے چلنے والا آلہ استعمال کرنے والے { $people } طالب علموں کے ساتھ آزمایا گیا، { $date } { $year }
insight-tried-screen-reader-users = اسکرین ریڈر استعمال کرنے والے { $people } طالب علموں کے ساتھ آزمایا گیا، { $date } { $year }
insight-tried-learners = { $people } طالب علموں کے ساتھ آزمایا گیا، { $date } { $year }
insight-tried-staff = عملے کے { $people } لوگوں کے ساتھ آزمایا گیا، { $date } { $year }
insight-too-few = ابھی کافی لوگ نہیں ہیں
insight-own-words = کالج کے اپنے لفظوں میں، نمبر { $number }
insight-shipped-words = ان لفظوں میں جن کے ساتھ یہ آیا

insight-most-none = { $people } لوگوں میں سے کسی کے ساتھ ان میں سے کچھ نہیں ہوا۔
insight-most-not-sure = سب سے زیادہ یہ ہوتا ہے کہ لوگوں کو یقین نہیں ہوتا: { $people } میں سے { $of }۔
insight-most-went-back = سب سے زیادہ یہ ہوتا ہے کہ لوگ اس پر واپس جاتے ہیں: { $people } میں سے { $of }۔
insight-most-changed = سب سے زیادہ یہ ہوتا ہے کہ لوگ اپنا جواب بدلتے ہیں: { $people } میں سے { $of }۔
insight-most-with-help = سب سے زیادہ یہ ہوتا ہے کہ لوگ مدد سے جواب دیتے ہیں: { $people } میں سے { $of }۔

insight-sign-not-sure = یقین نہیں
insight-sign-went-back = اس پر واپس گئے
insight-sign-changed = اپنا جواب بدلا
insight-sign-with-help = مدد سے جواب دیا
insight-of = { $people } میں سے { $of }
insight-as-table = جدول میں دکھائیں: { $question }
insight-column-sign = کیا ہوا
insight-column-of = کتنے لوگوں کے ساتھ
insight-column-people = کتنے لوگوں میں سے
