# What `sayso import` says to whoever typed it.

import-at-file = { $file }: { $what }
import-at-line = { $file }، سطر { $line }: { $what }
import-at-column = { $file }، سطر { $line }، کالم { $column } ({ $name }): { $what }
import-at-property = { $file }، سطر { $line }، { $name }: { $what }

import-problems = { $count ->
    [one] 1 چیز درست کرنی ہے۔ کچھ import نہیں ہوا۔
   *[other] { $count } چیزیں درست کرنی ہیں۔ کچھ import نہیں ہوا۔
}
import-problem-missing = یہ فائل موجود نہیں ہے۔ براہِ کرم اسے شامل کریں۔
import-problem-second = یہ دو ہیں۔ براہِ کرم ایک رکھیں۔
import-problem-unreadable = ہم اسے پڑھ نہیں سکے ({ $found })۔ اس صارف کو اسے پڑھنے کی اجازت دیں، یا اسے دوبارہ export کریں۔
import-problem-too-large = بہت بڑی ہے۔ یہ زیادہ سے زیادہ { $most } MiB ہو سکتی ہے۔
import-problem-too-many = بہت زیادہ ہیں۔ زیادہ سے زیادہ { $most } ہو سکتے ہیں۔
import-problem-not-zip = یہ zip فائل نہیں ہے۔ ہمیں OneRoster 1.1 کی CSV فائلوں کی zip چاہیے۔
import-problem-not-utf8 = براہِ کرم اس فائل کو UTF-8 میں محفوظ کریں۔
import-problem-no-column = پہلی سطر میں کالم { $expected } نہیں ہے۔ فائل کو اس کالم کے ساتھ دوبارہ export کریں۔
import-problem-never-closed = یہاں ایک (") خانہ کھولتا ہے اور کوئی اسے بند نہیں کرتا۔ خانے کے آخر میں ایک اور لگائیں۔
import-problem-fields = اس سطر میں { $found } خانے ہیں۔ پہلی سطر میں { $expected } ہیں۔ دونوں کو برابر کریں۔
import-problem-no-property = قطار { $found } موجود نہیں ہے۔ اسے قدر { $expected } کے ساتھ شامل کریں۔
import-problem-empty = یہ خالی ہے۔ براہِ کرم اسے بھریں۔
import-problem-too-long = بہت لمبا ہے۔ اس میں زیادہ سے زیادہ { $most } حروف ہو سکتے ہیں۔
import-problem-control = اس میں ایک چھپا ہوا حرف ہے۔ ہمیں ایک سطر پر سادہ متن چاہیے۔
import-problem-not-one-of = “{ $found }”۔ یہ ان میں سے ہو سکتا ہے: { $expected }۔
import-problem-not-date = “{ $found }”۔ ہمیں 2026-09-01 جیسی تاریخ چاہیے۔
import-problem-not-email = “{ $found }”۔ ہمیں ای میل پتہ چاہیے۔
import-problem-backwards = یہ شروع ہونے سے پہلے ختم ہوتا ہے۔ ختم ہونے کے لیے بعد کا وقت لکھیں۔
import-problem-unknown = “{ $found }”، { $expected } میں نہیں ہے۔ وہاں کی کوئی id لکھیں۔
import-problem-repeated = “{ $found }” دو بار موجود ہے۔ ایک رکھیں۔
import-problem-not-student = “{ $found }” طالب علم نہیں ہے۔ ہمیں طالب علم کا sourcedId چاہیے۔
import-problem-not-aide = “{ $found }” کا کردار aide نہیں ہے۔ ہمیں aide کا sourcedId چاہیے۔
import-problem-not-contract = “{ $found }”۔ ہمیں ہفتے کے گھنٹے چاہییں، جیسے 22.5۔
import-problem-not-hours = “{ $found }”۔ ہمیں 9:00-12:30 جیسے وقت چاہییں، بیچ میں خالی جگہ کے ساتھ۔
import-problem-overlap = “{ $found }”: ان میں سے دو وقت ایک دوسرے پر آتے ہیں۔ ان میں سے ایک تبدیل کریں۔
import-problem-no-room = “{ $found }”: اتنے منٹ کا وقفہ اپنے دو وقتوں کے بیچ نہیں آتا۔ وقفہ چھوٹا کریں۔
import-problem-not-number = “{ $found }”۔ ہمیں منٹوں کی تعداد چاہیے۔
import-problem-no-school = “{ $found }” میں کوئی اسکول نہیں ہے۔ ہمیں اسکول کا sourcedId چاہیے۔
import-problem-not-picture = ہم یہ تصویر کھول نہیں سکے۔ ہمیں JPEG یا PNG چاہیے۔
import-problem-not-calendar = یہ کیلنڈر فائل کی سطر نہیں ہے۔ ہمیں BEGIN:VCALENDAR چاہیے، پھر نام اور قدر والی سطریں۔
import-problem-unbalanced = { $found } کا جوڑ BEGIN یا END نہیں ہے۔ جو نہیں ہے اسے شامل کریں۔
import-problem-not-date-time = “{ $found }”۔ ہمیں 20260901T093000 جیسی تاریخ اور وقت چاہیے۔
import-problem-not-time-zone = “{ $found }” ایسا ٹائم زون نہیں جو ہم جانتے ہوں۔ Europe/London جیسا نام استعمال کریں۔
import-problem-other-clock = “{ $found }” کی گھڑی { $expected } سے الگ ہے۔ STANDARD اور DAYLIGHT میں { $expected } کی گھڑی چاہیے۔
import-problem-not-rule = “{ $found }” ایسا اصول نہیں جس پر ہم چل سکیں۔ FREQ=WEEKLY کو UNTIL کے ساتھ استعمال کریں۔
import-problem-not-supported = “{ $found }” یہاں استعمال نہیں ہوتا۔ سلسلہ روزانہ، ہفتہ وار یا ماہانہ ہو سکتا ہے۔ تبدیلی ایک نشست میں ہو سکتی ہے۔
import-problem-not-checked = جو چیزیں اس فائل کا حوالہ دیتی ہیں وہ جانچی نہیں گئیں، کیونکہ یہ پوری پڑھی نہ جا سکی۔ پہلے اوپر والی غلطی ٹھیک کریں۔

import-done = import ہو گیا۔
import-nothing = کچھ نیا نہیں ہے۔
import-would = یہ تبدیلیاں ہوں گی۔ ابھی کچھ نہیں بدلا گیا۔
import-would-not = کچھ نہیں بدلے گا۔
import-failed = یہ کام نہیں ہوا۔ کچھ نہیں بدلا گیا: { $what }۔ اسے دوبارہ چلائیں؛ پھر بھی نہ ہو تو “sayso doctor” بتاتا ہے کہ کیا غلط ہے۔
import-site = { $site }
import-people = { "  " }لوگ: پہلے { $before }، شروع { $begin }، تبدیل { $change }، ختم { $end }
import-sessions = { "  " }سیشن: پہلے { $before }، شروع { $begin }، تبدیل { $change }، ختم { $end }
import-occurrences = { "  " }نشستیں: پہلے { $before }، شروع { $begin }، تبدیل { $change }، ختم { $end }
import-sites = جگہیں: شروع { $begin }، تبدیل { $change }، ختم { $end }
import-terms = ٹرم: شروع { $begin }، تبدیل { $change }، ختم { $end }
import-classes = کلاسیں: شروع { $begin }، تبدیل { $change }، ختم { $end }
import-uids = سیشنوں کے نئے UID: { $count }
import-roles = کردار: شروع { $begin }، ختم { $end }
import-enrolments = کلاسوں میں جگہیں: شروع { $begin }، ختم { $end }
import-working = مددگاروں کے ہفتے جو بدلتے ہیں: { $count }
import-travel = جگہوں کے بیچ کے راستے جو بدلتے ہیں: { $count }
import-photos = تصویریں جو بدلتی ہیں: { $count }
import-emails-passed = ای میل پتے جو فائلوں میں کسی اور کے ہو جاتے ہیں: { $count }۔ اب یہ جن کے ہیں، sourcedId سے: { $ids }
import-emails-withheld = ای میل پتے جو ہم نے نہیں لیے، کیونکہ کوئی جسے ہاتھ سے اجازت ملی ان سے سائن اِن کرتا ہے: { $count }۔ جن کا ای میل اب نہیں ہے، sourcedId سے: { $ids }۔ فائلوں میں ہر ایک کو دوسرا ای میل دیں۔
import-emails-kept = ای میل پتے جو فائلوں میں خالی ہیں اور ہم نے رکھے، کیونکہ کوئی جسے ہاتھ سے اجازت ملی ان سے سائن اِن کرتا ہے: { $count }۔ یہ جن کے ہیں، sourcedId سے: { $ids }۔ انہیں فائلوں میں لکھیں، یا کسی کی اجازت ختم کرنے کے لیے “sayso dismiss” استعمال کریں۔
import-put-off = نشستیں جو شروع ہونے کے بعد ایسی تاریخ پر ملتوی ہوئیں جب ان کا سیشن پہلے سے ہے۔ ہم نے انہیں نہیں رکھا: { $count }۔ کیلنڈر میں ہر ایک کا اپنا اندراج بنائیں۔
import-put-off-one = { "  " }{ $class }، UID { $uid }: { $from } سے { $to }

import-left-students = وہ طالب علم جو support.csv میں نہیں۔ ہم نے انہیں نہیں رکھا: { $count }
import-left-roles = دوسرے کرداروں والے لوگ۔ ہم نے انہیں نہیں رکھا: { $count }
import-left-disabled = وہ اکاؤنٹ جو بند ہیں۔ ہم نے انہیں نہیں رکھا: { $count }
import-left-photos = ان لوگوں کی تصویریں جنہیں ہم نے نہیں رکھا۔ ہم نے انہیں نہیں کھولا: { $count }
import-left-places = کلاس میں ایسے کردار کی جگہیں جو اس شخص کا نہیں۔ ہم نے انہیں نہیں رکھا: { $count }
import-set-aside = کیلنڈر کے اندراج جو یہاں سبق نہیں ہیں: { $count }
import-aside = { "  " }{ $file }، سطر { $line }: { $summary } ({ $why })
import-aside-no-class = اس نام کی کوئی کلاس نہیں
import-aside-two-classes = دو کلاسوں کا یہی کوڈ ہے
import-aside-all-day = پورا دن
import-aside-doubled = اس وقت اس کلاس کا سبق ہے

import-ends-many-at = { $site }: { $all-people } میں سے { $people } لوگ اور { $all-sessions } میں سے { $sessions } سیشن ختم ہو جائیں گے۔
import-ends-many = یہ دس میں سے ایک سے زیادہ ہے۔ اس لیے کچھ نہیں بدلا گیا۔ جو کسی اور کیمپس میں چلا جائے وہ پہلے کیمپس میں ختم گنا جاتا ہے، اور وہ سیشن بھی جس کی کوئی نشست باقی نہ ہو۔ اگر فائلیں درست ہیں، تو --end-many استعمال کریں۔
import-problem-not-staff = “{ $found }” عملے میں نہیں۔ aide، teacher یا administrator کا sourcedId چاہیے۔
import-in-place = پہلے سے جاری مدد کی سطریں جو بدلتی ہیں: { $count }
