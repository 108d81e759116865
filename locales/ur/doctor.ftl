# What the doctor found, and how to mend it.

doctor-mark-fine = [ ٹھیک ]
doctor-mark-look = [دیکھیں]
doctor-mark-wrong = [ غلط  ]
doctor-config = سیٹنگز درست ہیں۔
doctor-folder = ڈیٹا فولڈر { $what } میں لکھا جا سکتا ہے۔
doctor-no-folder = ابھی ڈیٹا فولڈر { $what } نہیں ہے۔ “sayso serve”، “sayso import” یا “sayso demo” اسے بناتا ہے۔
doctor-folder-not-made = ڈیٹا فولڈر نہیں بن سکتا: { $what }۔ data_dir کو ایسا فولڈر دیں جس میں یہ صارف لکھ سکے۔
doctor-folder-not-writable = ڈیٹا فولڈر میں لکھا نہیں جا سکتا: { $what }۔ اسے اس صارف کو دیں جس کے نام سے Sayso چلتا ہے (chown)، یا data_dir میں کوئی اور فولڈر لکھیں۔
doctor-folder-open = اس کمپیوٹر پر دوسرے لوگ { $what } پڑھ سکتے ہیں، اور اس میں طالب علموں کے جواب ہیں۔ اسے بند کریں: chmod 700 { $what }
doctor-room = اس کی ڈسک پر { $what } MiB خالی ہیں۔
doctor-little-room = ڈیٹا فولڈر کی ڈسک پر صرف { $what } MiB خالی ہیں۔ جگہ بنائیں، ورنہ بعد میں کچھ محفوظ نہیں ہو سکے گا۔
doctor-clock = اس کمپیوٹر کے مطابق ابھی { $what } ہے۔
doctor-clock-behind = اس کمپیوٹر کے مطابق ابھی { $what } ہے، جو گزرا ہوا وقت ہے۔ اس کی گھڑی درست کریں (timedatectl set-ntp true)۔
doctor-no-site = صفحوں میں نہ انداز (styles) ہیں اور نہ علامتیں: یہ پروگرام اپنی ویب سائٹ سے پہلے بنایا گیا تھا۔ اسے “make build” سے بنائیں۔
doctor-no-database = ابھی ڈیٹابیس نہیں ہے۔ “sayso serve”، “sayso import” یا “sayso demo” اسے بناتا ہے۔
doctor-database-away = ڈیٹابیس تک پہنچا نہیں جا سکتا: { $what }۔ اسے چلائیں، یا database_url میں اس کی جگہ لکھیں۔
doctor-database-silent = { $what } پر کوئی ڈیٹا بیس جواب نہیں دیتا۔ وہاں PostgreSQL چلائیں، یا database_url میں اس کی جگہ لکھیں۔
doctor-demo = اس میں نمونے کا کالج ہے، جس کے لوگ فرضی ہیں۔ اصلی کالج کے لیے data_dir میں ایک خالی فولڈر لکھیں۔
doctor-schema = ڈیٹابیس کا schema تازہ ترین ہے۔
doctor-schema-behind = قدم جو ڈیٹابیس کے schema میں نہیں: { $what }۔ اس کا بیک اپ لیں، پھر “sayso migrate” چلائیں۔
doctor-schema-unknown = یہ ڈیٹابیس کسی اور Sayso نے بنایا ہے: اس کے schema کا قدم { $what } ہمارا نہیں۔ وہی ورژن استعمال کریں، اس سے پہلے کی نقل واپس لائیں، یا خالی ڈیٹابیس سے نئے سرے سے شروع کریں: “sayso demo” یا “sayso import”۔
doctor-writes = ڈیٹابیس میں لکھا جا سکتا ہے۔
doctor-no-writes = ڈیٹابیس میں لکھا نہیں جا سکتا: { $what }۔ اس کی ڈسک اور اس کے مالک کو دیکھیں۔
doctor-audit = آڈٹ کی ہر زنجیر درست ثابت ہوتی ہے۔
doctor-audit-broken = آڈٹ کو ہاتھ سے بدلا گیا ہے۔ ہر زنجیر کی پہلی خراب قطار: { $what }۔ اس کی ایک نقل ویسے ہی رکھیں جیسی ہے، اور ڈیٹا کے تحفظ کے افسر کو بتائیں۔
doctor-mail = میل سرور { $what } ای میل لیتا ہے۔
doctor-mail-away = میل سرور جواب نہیں دیتا، یا Sayso کو اندر نہیں آنے دیتا: { $what }۔ smtp_url، اس کا نام اور پاس ورڈ دیکھیں۔
doctor-no-mail = Sayso کوئی ای میل نہیں بھیجتا: لوگ نئی بات صرف اپنے صفحوں پر دیکھتے ہیں۔ انہیں بتانے کے لیے smtp_url اور mail_from لکھیں۔
doctor-sum = { $count ->
    [0] کچھ غلط نہیں ہے۔
    [one] ایک چیز غلط ہے۔
   *[other] { $count } چیزیں غلط ہیں۔
}
