# People, as staff see them.

person-staff-here-as = { $name }، { $role }
person-who-said-what = کس نے کیا بتایا
person-who-said-what-lead = سب سے نئی تبدیلی پہلے۔
person-who-said-what-none = ابھی تک کسی نے کچھ نہیں بھیجا۔
person-filter-site = مقام
person-sent-on = { $date } کو بھیجا
person-changed-on = { $date } کو بدلا
person-changed-what = { $date } کو بدلا: { $what }
person-taken-back = { $name } نے یہ جواب واپس لے لیے
person-taken-back-answer = { $about }: { $question }، { $date } کو
person-taken-back-note = یہاں پہلے جواب تھا۔ اب جواب نہیں ہے: { $name } سے پوچھیں۔
person-taken-back-on = { $date } کو واپس لیا
person-not-said = ابھی تک نہیں بتایا
person-read = پڑھیں کہ { $name } نے کیا بتایا
person-deploy = کسی کو { $name } کے ساتھ لگائیں
person-sessions = سیشن
person-session = { $class }، { $when }
person-session-own = اپنے جواب
person-session-all = سب سبقوں کے لیے بتایا
person-support-by = { $lsa } آتے ہیں
person-support-none = ابھی تک کوئی نہیں آتا
person-back = کس نے کیا بتایا
person-photo-of = { $name }

person-role-learner = طالب علم
person-role-lsa = { -lsa }
person-role-tutor = استاد
person-role-coordinator = کوآرڈینیٹر
person-role-supporter = ساتھ دینے والے
person-role-administrator = منتظم
person-role-safeguarding-lead = لوگوں کے تحفظ کے ذمہ دار
person-role-data-protection-officer = ڈیٹا کے تحفظ کے افسر

person-column-name = نام
person-column-said = کیا بتایا
person-column-maker = کس نے بتایا
person-column-lsas = کون آتا ہے
person-column-read = پڑھا
person-lsas = { $count ->
        [0] ابھی تک کوئی نہیں آتا
        [one] ایک { -lsa }
       *[other] { $count } { -lsa(form: "many") }
    }
person-unread = { $count ->
        [0] سب نے پڑھ لیا
        [one] ایک نے نہیں پڑھا
       *[other] { $count } نے نہیں پڑھا
    }
