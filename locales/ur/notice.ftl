# Notices: an email that says there is something new, and pages that say when one is late.

notice-subject = Sayso میں آپ کے لیے کوئی نئی بات ہے
    .symbol = message
notice-body = Sayso میں آپ کے لیے کوئی نئی بات ہے۔

    { $link }
    .symbol = message
notice-late = آپ کا ای میل نہیں گیا۔ نئی بات یہاں ہے۔
    .symbol = message
notice-to = ہم اسے { $email } پر بھیجتے ہیں۔
    .symbol = emails
notice-no-email = ہمیں آپ کا ای میل معلوم نہیں۔ ابھی آپ کو کوئی ای میل نہیں آ سکتا۔ فرنٹ ڈیسک سے کہیں کہ اسے شامل کریں۔
    .symbol = desk

notice-staff-late = آپ کا ایک ای میل نہیں گیا: اسے { $date } کو { $time } بجے جانا تھا۔ نئی بات یہاں آپ کے صفحوں پر ہے۔
notice-staff-late-others = { $count ->
        [one] آپ کی سائٹوں کے ایک فرد کے ای میل نہیں گئے، { $date } کو { $time } بجے سے۔ جو بات رک نہیں سکتی خود بتائیں، اور سرور چلانے والے سے “sayso doctor” دیکھنے کو کہیں۔
       *[other] آپ کی سائٹوں کے { $count } لوگوں کے ای میل نہیں گئے، { $date } کو { $time } بجے سے۔ جو بات رک نہیں سکتی خود بتائیں، اور سرور چلانے والے سے “sayso doctor” دیکھنے کو کہیں۔
    }
notice-staff-always = یہ کہتا ہے کہ کوئی نئی بات ہے، اور یہ نہیں کہ کیا۔ جب کوئی طالب علم آپ سے بات کرنا چاہے تو یہ ہمیشہ فوراً آتا ہے۔
