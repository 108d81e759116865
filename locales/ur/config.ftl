# What is said of settings that do not hold: what is wrong, and how to mend it.

config-faults = Sayso ان سیٹنگز کے ساتھ شروع نہیں ہوتا:
config-unreadable = یہ فائل پڑھی نہیں جا سکتی: { $found }۔ ایسی فائل کا نام لکھیں جو موجود ہو، یا نام نکال دیں۔
config-syntax = یہ TOML نہیں ہے: { $found }۔ ہر سیٹنگ کو name = "value" کی شکل میں لکھیں۔
config-unknown-key = “{ $found }” نام کی کوئی سیٹنگ نہیں ہے۔ اسے نکال دیں، یا ان میں سے ایک استعمال کریں: { $known }۔
config-wrong-kind = “{ $found }” کو کوٹیشن کے نشانوں میں متن ہونا چاہیے، اور trusted_proxies کو متنوں کی فہرست۔ اسے ایسے لکھیں۔
config-blank = “{ $found }” خالی ہے۔ اسے کوئی قدر دیں، یا نکال دیں۔
config-listen = “{ $found }” ایسا پتہ نہیں جس پر سنا جا سکے۔ 127.0.0.1:3000 جیسا نمبر اور پورٹ لکھیں۔
config-public-url = “{ $found }” کسی ویب سائٹ کا پتہ نہیں ہے۔ https://sayso.college.example جیسا پتہ لکھیں، path کے بغیر۔
config-public-url-not-secure = “{ $found }” محفوظ نہیں ہے۔ https:// لکھیں۔ سادہ http:// صرف localhost کے لیے ہے۔
config-public-url-missing = Sayso { $found } پر دوسروں کو سنتا ہے اور اپنا پتہ نہیں جانتا۔ public_url میں https://sayso.college.example جیسا پتہ لکھیں، جو لوگ ٹائپ کرتے ہیں۔
config-proxy = “{ $found }” نہ پتہ ہے اور نہ نیٹ ورک۔ 10.0.0.5 یا 10.0.0.0/8 جیسا لکھیں۔
config-time-zone = “{ $found }” ٹائم زون نہیں ہے۔ Europe/London جیسا لکھیں۔
config-database = ڈیٹابیس کا پتہ نہ sqlite: سے شروع ہوتا ہے اور نہ postgres:// سے۔ sqlite:FILE یا postgres://USER@HOST/NAME لکھیں۔
config-smtp-url = یہ میل سرور کا پتہ نہیں ہے۔ smtps://NAME:PASSWORD@HOST یا smtp://NAME:PASSWORD@HOST:587?tls=required لکھیں۔
config-smtp-url-not-secure = اس میل سرور تک ای میل اور پاس ورڈ ایسے جائیں گے کہ کوئی بھی پڑھ لے۔ smtps:// لکھیں، یا ?tls=required جوڑیں۔
config-smtp-url-missing = mail_from بتاتا ہے کہ ای میل کس کی طرف سے ہے، مگر کوئی سرور نہیں بتایا گیا۔ smtp_url لکھیں، یا mail_from نکال دیں۔
config-mail-from = “{ $found }” ای میل کا پتہ نہیں ہے۔ sayso@college.example جیسا لکھیں۔
config-mail-from-missing = smtp_url بتاتا ہے کہ کون سا سرور ای میل بھیجتا ہے، مگر بھیجنے والے کا پتہ نہیں ہے۔ mail_from لکھیں، جیسے sayso@college.example۔
config-demo-listen = ڈیمو کالج سب کے لیے کھلا ہے، اور دوسرے لوگ { $found } تک پہنچ سکتے ہیں۔ listen میں 127.0.0.1:3000 لکھیں، یا کوئی اور ڈیٹا فولڈر استعمال کریں۔
config-demo-public-url = ڈیمو کالج سب کے لیے کھلا ہے، اور دوسرے لوگ { $found } تک پہنچ سکتے ہیں۔ public_url میں http://localhost:3000 لکھیں، یا کوئی اور ڈیٹا فولڈر استعمال کریں۔
