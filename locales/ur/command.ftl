# What the command line says of itself.

command-about = Sayso: مدد، جیسے طالب علم کہے۔
command-after = سیٹنگز sayso.toml سے اور environment سے پڑھی جاتی ہیں (SAYSO_LISTEN وغیرہ)۔ “sayso doctor” بتاتا ہے کہ کیا غلط ہے۔
command-usage = استعمال:
command-commands = کمانڈز
command-options = اختیارات
command-help = بتاتا ہے کہ اسے کیسے استعمال کریں
command-version = بتاتا ہے کہ یہ کون سا ورژن ہے
command-config = سیٹنگز کی فائل، ./sayso.toml کی جگہ
command-serve = صفحے دکھاتا ہے، جب تک رکنے کو نہ کہا جائے
command-now = گھڑی کو ایک لمحے پر روکتا ہے، جیسے 2026-11-23T09:00:00Z، صرف ڈیمو کالج کے لیے
command-demo = خالی ڈیٹا فولڈر کو ایک فرضی کالج سے بھرتا ہے، اور بتاتا ہے کہ کون اندر آ سکتا ہے
command-demo-serve = اسے چلاتا بھی ہے
command-demo-learners = اتنے طالب علموں کا ڈیمو کالج، 40 سے 900 تک، ایک گزری ہوئی ٹرم کے ساتھ؛ اس کے بغیر وہ 40 جو سب کو دکھائے جاتے ہیں
command-import = کالج کی اپنی فائلیں اندر لاتا ہے: لوگ، ٹائم ٹیبل، تصویریں
command-import-folder = وہ فولڈر جس میں فائلیں ہیں
command-import-files = فولڈر میں کیا ہو:
      OneRoster 1.1 (bulk) کی ایک .zip: manifest, orgs, academicSessions, courses, classes, users, enrollments
      support.csv               ہر اس طالب علم کا sourcedId جسے مدد ملتی ہے؛ کسی اور کا ڈیٹا نہیں رکھا جاتا۔ اس میں ان کا email
                                بھی ہو سکتا ہے: وہ کہیں تو نئی بات انہیں وہاں بتائی جاتی ہے
      NAME.ics, any number      ٹائم ٹیبل۔ سبق کس کلاس کا ہے: X-CLASS-ID یا category یا عنوان کا پہلا لفظ،
                                کلاس کے sourcedId اور classCode سے ملا کر
      photos/SOURCEDID.jpg      یا .png
    اور جہاں ہوں:
      lsas.csv                  sourcedId, paid, hours, monday سے friday؛ saturday, sunday, breakMinutes, breakFrom, breakTo,
                                otherSites, skills
      travel.csv                from, to, minutes: جگہیں ایک دوسرے سے کتنی دور ہیں
      support_in_place.csv      sourcedId, where, presence, author, date, review; amount, nearness, skills, basis, whatToDo,
                                twoPeople
    جو کچھ غلط ہو وہ سب ایک ساتھ بتایا جاتا ہے، فائل، سطر اور کالم کے ساتھ؛ پھر کچھ نہیں رکھا جاتا۔
command-import-dry-run = بتاتا ہے کہ کیا بدلے گا، اور کچھ نہیں بدلتا
command-import-end-many = آگے بڑھتا ہے، چاہے کسی کیمپس کے دس میں سے ایک سے زیادہ لوگ یا سیشن ختم ہو جائیں
command-admit = کسی کو اجازت دیتا ہے، اور ایک لنک دکھاتا ہے جو انہیں ایک بار سائن اِن کرتا ہے
command-admit-email = ان کا ای میل پتہ۔ import کیے گئے جس شخص کا یہ پتہ ہے، یہ وہی شخص ہے
command-admit-role = وہ کس کردار میں آ سکتے ہیں: { $roles }
command-admit-site = کہاں، نام یا id سے۔ ہر کیمپس کے لیے دوبارہ لکھیں۔ اس کے بغیر، ہر جگہ
command-admit-name = ان کا نام، اگر وہ import نہیں کیے گئے تھے
command-dismiss = کسی کا کردار ختم کرتا ہے۔ ان کے سائن اِن، لنک اور کیلنڈر پھر کچھ نہیں کھولتے
command-dismiss-email = ان کا ای میل پتہ
command-dismiss-role = ان کا کون سا کردار۔ اس کے بغیر، ہر کردار
command-dismiss-site = کہاں، نام یا id سے۔ ہر کیمپس کے لیے دوبارہ لکھیں۔ اس کے بغیر، ہر جگہ
command-card = طالب علموں کے کارڈ چھاپنے کے لیے بناتا ہے۔ ان کے پرانے کارڈ کام کرنا بند کر دیتے ہیں
command-card-sourcedid = طالب علموں کے لیے کالج کے اپنے id
command-solve = فائل میں لکھے ہفتے کی تعیناتی کرتا ہے: کون کہاں ہے، کس کے لیے۔ جواب آؤٹ پٹ میں جاتا ہے، پیش رفت غلطیوں میں
command-solve-instance = ہفتہ: مددگار، سبق، طالب علم اور جو طے ہوا
command-solve-seconds = کب رکنا ہے، اس کے بغیر 5؛ Ctrl-C پہلے روک دیتا ہے۔ دونوں صورتوں میں اب تک کا بہترین جواب لکھا جاتا ہے
command-solve-seed = ایک ہی seed ایک ہی جواب تک لے جاتا ہے، اس کے بغیر 1
command-solve-work = وقت کی جگہ اتنے قدموں کے بعد رکتا ہے؛ پھر جواب بائٹ تک وہی ہوتا ہے، اور سیکنڈ نہیں بتاتا
command-solve-published = ایسا جواب جو لوگوں کو بتایا جا چکا ہے، جسے کم سے کم بدلنا ہے
command-solve-absent = کوئی جو پورا ہفتہ نہیں ہے؛ ہر ایک کے لیے دوبارہ
command-solve-progress = { $seconds } سیکنڈ، { $steps } قدم: لاگت { $cost }، حد { $bound }، باقی { $unmet }
command-solve-unread = { $file } پڑھی نہیں جا سکتی: { $what }۔ ایسی فائل کا نام دیں جو یہ صارف پڑھ سکے۔
command-solve-misshapen = { $file } کی شکل وہ نہیں جو ہونی چاہیے: { $what }۔
command-solve-repeated = { $file }: { $place }: “{ $what }” وہاں دوسری بار ہے۔ توقع: ہر ایک ایک بار۔
command-solve-unknown = { $file }: { $place }: “{ $what }” نام کا کچھ نہیں۔ توقع: ہفتے کی فہرستوں کا ایک id، اور ایسا سبق جہاں اس طالب علم کی مانگ ہو۔
command-solve-day = { $file }: { $place }: دن { $what } کوئی نہیں۔ توقع: پیر کے لیے 0 سے اتوار کے لیے 6 تک۔
command-solve-times = { $file }: { $place }: from اور to یہ ہیں: { $what }۔ توقع: آدھی رات کے بعد کے منٹ، دوسرا پہلے سے بعد میں، زیادہ سے زیادہ 1440۔
command-solve-nobody = --absent: ہفتے میں “{ $what }” نام کا کوئی مددگار نہیں۔
command-solve-number = --{ $option }: “{ $what }” ایسا عدد نہیں۔ توقع: پورا عدد، 0 یا زیادہ؛ سیکنڈ کے لیے اس کا حصہ بھی۔
command-solve-failed = ہفتے کی تعیناتی نہ ہو سکی: { $what }۔
command-migrate = ڈیٹابیس کا schema تازہ ترین کرتا ہے
command-migrated = schema تازہ ترین ہے۔
command-doctor = بتاتا ہے کہ اس تنصیب میں کیا غلط ہے، اور اسے کیسے ٹھیک کریں
command-serving = Sayso یہاں ہے: { $where }
command-refused-email = “{ $what }” ای میل پتہ نہیں ہے۔ dana.okoro@college.example جیسا لکھیں۔
command-refused-role = “{ $what }” کوئی کردار نہیں ہے۔ کردار یہ ہیں: { $known }۔
command-refused-site = کسی کیمپس کا نام یا id “{ $what }” نہیں ہے۔ کیمپس یہ ہیں: { $known }۔
command-refused-no-sites = ابھی کوئی کیمپس معلوم نہیں ہے۔ پہلے کالج کی فائلیں import کریں۔
command-failed-data-dir = ڈیٹا فولڈر بنایا نہیں جا سکتا: { $what }۔ data_dir میں ایسا فولڈر لکھیں جس میں یہ صارف لکھ سکے۔
command-failed-database = ڈیٹابیس کھولا نہیں جا سکتا: { $what }۔ database_url میں ایسا لکھیں جو کھل سکے، یا اسے چلائیں۔
command-failed-schema = یہ ڈیٹابیس کسی اور Sayso نے بنایا ہے: اس کے schema کا قدم { $what } ہمارا نہیں۔ وہی ورژن استعمال کریں، اس سے پہلے کی نقل واپس لائیں، یا خالی ڈیٹابیس سے نئے سرے سے شروع کریں: “sayso demo” یا “sayso import”۔
command-failed-storage = ڈیٹابیس میں خرابی ہوئی: { $what }۔ اس کمانڈ کا کچھ محفوظ نہیں ہوا۔ اسے دوبارہ چلائیں؛ پھر بھی نہ ہو تو “sayso doctor” بتاتا ہے کہ کیا غلط ہے۔
command-failed-listen = Sayso وہاں سن نہیں سکتا: { $what }۔ جو اس پتے کو استعمال کر رہا ہے، اسے روکیں، یا listen میں کوئی اور پتہ لکھیں۔
command-failed-now = “{ $what }” کوئی لمحہ نہیں ہے۔ 2026-11-23T09:00:00Z جیسا لکھیں۔
command-failed-now-real = گھڑی صرف ڈیمو کالج کے لیے روکی جا سکتی ہے، اور اس ڈیٹا فولڈر میں اصلی کالج ہے۔ --now نہ لکھیں۔
command-failed-import-demo = اس ڈیٹا فولڈر میں ڈیمو کالج ہے، اس لیے کچھ درآمد نہیں ہوا۔ data_dir (یا SAYSO_DATA_DIR) میں خالی فولڈر لکھیں، اور اگر database_url لکھا ہے تو اس میں خالی ڈیٹابیس لکھیں۔
command-failed-start = Sayso شروع نہیں ہو سکتا: { $what }۔ اسے ٹھیک کریں اور دوبارہ چلائیں؛ “sayso doctor” بتاتا ہے کہ اور کیا غلط ہے۔
