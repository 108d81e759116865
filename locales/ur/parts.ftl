# Words of the parts that every page is made of.

parts-skip = صفحے پر جائیں
    .symbol = next
parts-back = واپس
    .symbol = back
parts-home = میری مدد
    .symbol = home
parts-sign-out = سائن آؤٹ کریں
    .symbol = out
parts-continue = آگے چلیں
    .symbol = continue
parts-picked = چن لیا
    .symbol = picked
parts-read-aloud = پڑھ کر سنائیں: { $words }
    .symbol = read-aloud
parts-read-all = سب پڑھ کر سنائیں
    .symbol = read-aloud
parts-stop = رکیں
    .symbol = stop
parts-no-voice = اس کمپیوٹر میں آواز نہیں۔ کسی سے کہیں کہ آپ کو پڑھ کر سنائیں۔
    .symbol = trouble
parts-kept = ہم نے آپ کا جواب محفوظ کر لیا۔
    .symbol = keep
parts-not-kept = ہم آپ کا جواب محفوظ نہیں کر سکے۔ ”آگے چلیں“ دبائیں۔
    .symbol = trouble
parts-progress = { $total } میں سے سوال { $number }
    .symbol = progress
parts-progress-open = سوال { $number }
    .symbol = progress
parts-progress-more = { $total } میں سے سوال { $number }: تھوڑا اور
    .symbol = progress
parts-progress-open-more = سوال { $number }: تھوڑا اور
    .symbol = progress
parts-talk = کسی سے بات کریں
    .symbol = talk
parts-talk-reader = { $name } یہ پڑھتے ہیں
    .symbol = message
parts-talk-desk = فرنٹ ڈیسک پر پوچھیں
    .symbol = desk
parts-settings = سیٹنگز
    .symbol = settings
parts-error-title = خرابی: { $title }
    .symbol = trouble
parts-trouble = ایک مسئلہ ہے
    .symbol = trouble
parts-page-title = { $title } – Sayso
    .symbol = say
# At the top of each page in a language whose words no speaker has signed.
parts-unchecked = یہ لفظ ابھی جانچے نہیں گئے۔ کچھ لفظ غلط ہو سکتے ہیں۔
    .symbol = language

parts-staff-here-as = یہاں بطور { $role }۔ بدلیں
parts-staff-demo = نمونہ: یہاں سب لوگ فرضی ہیں۔
parts-print-left-out = { $count ->
        [one] 1 چیز یہاں نہیں آئی۔ وہ Sayso میں ہے۔
       *[other] { $count } چیزیں یہاں نہیں آئیں۔ وہ Sayso میں ہیں۔
    }
    .symbol = print
parts-staff-overtaken = جب یہ آپ کے پاس کھلا تھا، کسی اور نے اسے بدل دیا۔ آپ کا انتخاب نیچے ہے، ابھی محفوظ نہیں۔ اب یہ ہے: { $now }
