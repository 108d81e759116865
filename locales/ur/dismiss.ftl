# What the command that shows someone out says.

dismiss-done = { $name } اب اس طرح نہیں آ سکتے: { $roles }۔
    ان کے سائن اِن، نہ کھولے گئے لنک اور کیلنڈر کے پتے ختم ہو گئے ہیں۔
dismiss-role = { $role }، { $site }
dismiss-left = وہ اب بھی اس طرح آ سکتے ہیں: { $roles }۔
dismiss-in-files = کالج کی فائلوں میں بھی یہی لکھا ہے۔ فائلیں بھی بدلیں۔ ورنہ اگلا import انہیں پھر اجازت دے گا۔
dismiss-unread = طلبہ نے ان کے لیے کچھ چھوڑا ہے۔ وہ پڑھا نہیں گیا، اور اس کے بعد پڑھنے والا کوئی نہیں۔ جواب کے لیے انہیں ایک بار پھر اجازت دیں: sayso admit۔
dismiss-refused-nobody = “{ $what }” کسی کا ای میل نہیں ہے۔ وہ ای میل لکھیں جس سے وہ آتے ہیں۔
dismiss-refused-not-held = { $name } وہاں اس کردار میں نہیں آتے۔ ان کے کردار یہ ہیں: { $roles }۔
dismiss-refused-nothing = { $name } کا اب کوئی کردار نہیں ہے۔ اسے ایسے ہی رہنے دیں۔
dismiss-failed = ہماری ایک خرابی کی وجہ سے کچھ ختم نہیں ہوا۔ خرابی لاگ میں لکھی ہے۔
