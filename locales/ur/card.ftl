# What the command that makes cards says.

card-done = { $name } کا کارڈ { $file } میں ہے۔ ان کے پرانے کارڈ اب کام نہیں کرتے۔
card-refused-learner = کسی طالب علم کی id ”{ $what }“ نہیں۔
card-refused-address = عوامی پتا کوڈ کے لیے بہت لمبا ہے۔
card-refused-write = تصویر نہیں لکھی جا سکی: { $what }
card-failed = ہماری ایک خرابی کی وجہ سے کارڈ نہیں بنا۔ یہ لاگ میں ہے۔
