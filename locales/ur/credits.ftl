# Whose work Sayso carries. The sentence of OpenMoji is the one its licence asks for, word for word.

credits-title = کس کا کام شامل ہے
credits-openmoji = All emojis designed by OpenMoji – the open-source emoji and icon project. License: CC BY-SA 4.0
credits-unchanged = اس کی { $glyphs } تصویریں دکھائی جاتی ہیں، ہر ایک اپنی اصل شکل میں، رنگین اور سیاہ۔ کوئی تصویر نہ بدلی گئی ہے اور نہ کسی دوسری سے ملائی گئی ہے۔
credits-drawn = نزدیک اور دور کی، کچھ نہیں سے سب تک کی، ہمیشہ سے کبھی نہیں تک کی، اور مددگار کی تصویریں Sayso نے خود بنائی ہیں۔
credits-carried = Sayso میں کیا شامل ہے، اپنے لائسنس کے ساتھ
credits-code = یہ پروگرام خود MIT لائسنس یا Apache لائسنس 2.0 کے تحت آزاد ہے۔ جن لائبریریوں سے یہ بنا ہے، ان کے لائسنس اس کے سورس کے ساتھ آتے ہیں۔
