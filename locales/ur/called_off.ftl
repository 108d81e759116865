# That a session is off for the day, or a learner is not there.

called-off-title = اس دن کے لیے
called-off-off = یہ سیشن نہیں ہو رہا
called-off-on = یہ سیشن اب ہو رہا ہے
called-off-not-here = { $name } یہاں نہیں
called-off-here = { $name } اب یہاں ہیں
called-off-is-not-here = { $name } یہاں نہیں۔
called-off-is-off = یہ سیشن نہیں ہو رہا۔ جسے آنا تھا وہ اس وقت فارغ ہے۔
called-off-is-on = { $name } یہاں ہیں، اور یہ سیشن ہو رہا ہے۔
called-off-free = فارغ
called-off-you-are-free = آپ اس وقت فارغ ہیں۔ رابطہ کار یہ دیکھتا ہے اور آپ کو کسی اور کے پاس بھیج سکتا ہے۔
called-off-row-not-here = { $name } { $meeting } میں نہیں ہیں۔
called-off-row-off = { $meeting } نہیں ہو رہا۔
