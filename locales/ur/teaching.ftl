# What a tutor sees of their sessions, and what they write of them.

teaching-today = آج پر واپس
teaching-after = اگلا: { $date }
teaching-nothing = آنے والے ہفتوں میں آپ کوئی سبق نہیں پڑھاتے۔
teaching-supported = { $count ->
        [0] کسی طالب علم کے لیے مدد نہیں
        [one] ایک طالب علم کے لیے مدد ہے
       *[other] { $count } طالب علموں کے لیے مدد ہے
    }
teaching-comes = مدد کے لیے کون آتا ہے
teaching-nobody = اس سبق میں مدد کے لیے کوئی نہیں آتا۔
teaching-write = لکھیں کہ یہ سبق کس لیے ہے
teaching-change = بدلیں کہ یہ سبق کس لیے ہے
teaching-title = { $class } کس لیے ہے
teaching-lead = مدد کے لیے آنے والے سب لوگ سبق سے پہلے یہ پڑھتے ہیں۔ جماعت کے بارے میں لکھیں، کسی ایک طالب علم کے بارے میں نہیں۔
teaching-aim = یہ سبق کس لیے ہے
teaching-aim-hint = جماعت کیا کرے گی، اور کیا سیکھے گی۔
teaching-support = میں چاہوں گا کہ مدد کرنے والے کیا کریں
teaching-support-hint = پیچھے رہنا بھی گنا جاتا ہے۔
teaching-holds = یہ کب کے لیے ہے؟
teaching-every-time = ہر ہفتے، جب تک بدلا نہ جائے
teaching-this-time = صرف { $date } کو
teaching-save = یہ رکھیں
teaching-too-long = زیادہ سے زیادہ { $most } حروف لکھیں: یہ راہداری میں پڑھا جاتا ہے۔
teaching-by-every-time = { $name } نے { $date } کو یہ لکھا، ہر ہفتے کے لیے۔
teaching-by-this-time = { $name } نے { $date } کو یہ لکھا، صرف اس دن کے لیے۔
teaching-meanwhile = آپ کے لکھتے وقت { $name } نے یہاں لکھا۔ ان کے الفاظ خانوں کے اوپر ہیں، اور آپ کے اب بھی ان میں ہیں: اپنے رکھیں، یا بدلیں۔
teaching-plans = انہوں نے کس پر ہاں کہا
teaching-with = { $name } کے لیے { $lsas } آتے ہیں۔
teaching-nobody-for = یہاں { $name } کے لیے کوئی نہیں آتا۔
teaching-marked = بدلنے کو کہا
teaching-print = منصوبے پرنٹ کریں (PDF)
teaching-changed = مدد بدل گئی
teaching-changed-title = آپ کے اسباق میں مدد کے لیے آنے والے بدل گئے: { $count }
teaching-shifted = نیا وقت یا کمرہ
