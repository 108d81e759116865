# What the words mean that are on no list of words most people know. One message for each word of allow.txt.

glossary-title = لفظوں کا مطلب
    .symbol = meaning
glossary-lead = یہ لفظ مشکل ہو سکتے ہیں۔
    .symbol = check

glossary-word-camera = کیمرا فوٹو کھینچتا ہے۔
    .symbol = camera
glossary-word-carer = دیکھ بھال کرنے والے گھر پر آپ کا خیال رکھتے ہیں۔
    .symbol = parent-or-carer
glossary-word-clue = اشارہ آپ کو جواب ڈھونڈنے میں مدد دیتا ہے۔
    .symbol = clue
glossary-word-colour = لال اور نیلا رنگ ہیں۔
    .symbol = colours
glossary-word-computer = کمپیوٹر میں اسکرین ہوتی ہے۔ آپ اس پر پڑھتے اور لکھتے ہیں۔
    .symbol = computer
glossary-word-email = ای میل ایک خط ہے جو کمپیوٹر پر پڑھا جاتا ہے۔
    .symbol = emails
glossary-word-error = خرابی کا مطلب غلطی ہے۔
    .symbol = trouble
glossary-word-later = ”بعد میں“ کا مطلب اب کے بعد ہے۔
    .symbol = next
glossary-word-link = لنک آپ کو ایک صفحے پر لے جاتا ہے۔
    .symbol = link
glossary-word-photo = فوٹو کیمرے سے کھینچی ہوئی تصویر ہے۔
    .symbol = photo
glossary-word-sayso = Sayso یہ ایپ ہے۔ آپ بتاتے ہیں کہ آپ کو کیا مدد چاہیے۔
    .symbol = say
glossary-word-staff = عملہ کالج میں کام کرنے والے لوگ ہیں۔
    .symbol = support-worker
glossary-word-support = ”میری مدد“ وہ مدد ہے جو آپ کو سبقوں میں ملتی ہے۔
    .symbol = help

glossary-word-calm = پرسکون شخص خاموش رہتا ہے اور غصہ نہیں کرتا۔
    .symbol = calm
glossary-word-headphones = ہیڈ فون کانوں پر لگاتے ہیں۔ ان سے شور کم آتا ہے۔
    .symbol = headphones
glossary-word-makaton = میکاٹن ہاتھوں سے کیے جانے والے اشارے ہیں۔
    .symbol = makaton
