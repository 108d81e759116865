# What the command that lets someone in says.

admit-done = { $name } کو { $sites } پر { $role } کے طور پر آنے کی اجازت ہے۔
    یہ لنک انہیں سات دن کے اندر ایک بار سائن اِن کرتا ہے۔ یہ کسی اور کو نہ دیں:
    { $link }
admit-new-learner = { $name } نیا طالب علم ہے اور اس کا کوئی سبق نہیں: ہم درآمد کیے گئے طالب علم کا ای میل نہیں رکھتے۔ جو آپ کی فائلوں میں ہے اس کے لیے کارڈ چھاپیں: sayso card SOURCEDID.
admit-nothing-yet = Sayso میں ابھی اس کردار کے لیے کوئی صفحہ نہیں: لنک ایک ایسے صفحے پر لے جاتا ہے جو یہی بتاتا ہے۔
admit-known = یہ ای میل { $name } کی ہے، جو پہلے سے یہاں بطور { $roles } ہیں۔ اب ان کا یہ کردار بھی ہے۔
admit-refused-email = “{ $what }” ای میل پتہ نہیں ہے۔ dana.okoro@college.example جیسا لکھیں۔
admit-refused-role = “{ $what }” کوئی کردار نہیں ہے۔ کردار یہ ہیں: { $known }۔
admit-refused-name = “{ $what }” نام کے طور پر نہیں رکھا جا سکتا۔ نام اور خاندانی نام لکھیں، چھپے حروف کے بغیر۔ ہر ایک میں زیادہ سے زیادہ { $most } حروف ہو سکتے ہیں۔
admit-refused-unnamed = “{ $what }” سے معلوم نہیں ہوتا کہ اس شخص کا نام کیا ہے۔ ان کا نام --name کے ساتھ لکھیں۔
admit-refused-site = کسی کیمپس کا نام یا id “{ $what }” نہیں ہے۔ کیمپس یہ ہیں: { $known }۔
admit-refused-no-sites = ابھی کوئی کیمپس معلوم نہیں ہے۔ پہلے کالج کی فائلیں import کریں۔
admit-failed = ہماری ایک خرابی کی وجہ سے کسی کو اجازت نہیں ملی۔ خرابی لاگ میں لکھی ہے۔
