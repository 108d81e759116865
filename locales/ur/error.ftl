# What is said when a page cannot be shown.

error-not-found-title = یہ صفحہ یہاں نہیں ہے
    .symbol = lost
error-not-found-lead = کچھ نہیں کھویا۔ اپنے پہلے صفحے پر واپس جائیں۔
    .symbol = home
error-not-found-staff-lead = شاید اس کا پتہ غلط ہے، یا یہ کسی ایسے شخص کا ہے جس کے ساتھ آپ کام نہیں کرتے۔
error-not-understood-title = جو بھیجا گیا ہم وہ پڑھ نہیں سکے
    .symbol = trouble
error-not-understood-lead = کچھ نہیں بدلا۔ واپس جائیں اور دوبارہ کوشش کریں۔
    .symbol = change
error-too-many-title = تھوڑا انتظار کریں
    .symbol = break
error-too-many-lead = اس وقت بہت لوگ یہاں ہیں۔ ایک منٹ بعد دوبارہ کوشش کریں۔
    .symbol = break
error-failed-title = یہ صفحہ اس وقت کام نہیں کرتا
    .symbol = mend
error-failed-lead = یہ ہماری غلطی ہے۔ جو آپ نے پہلے بھیجا وہ محفوظ ہے۔ دوبارہ کوشش کریں۔
    .symbol = keep
error-home = اپنے پہلے صفحے پر جائیں
    .symbol = home
