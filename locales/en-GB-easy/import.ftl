# What `sayso import` says to whoever typed it.

import-at-file = { $file }: { $what }
import-at-line = { $file }, line { $line }: { $what }
import-at-column = { $file }, line { $line }, column { $column } ({ $name }): { $what }
import-at-property = { $file }, line { $line }, { $name }: { $what }

import-problems = { $count ->
    [one] 1 thing to put right. Nothing was imported.
   *[other] { $count } things to put right. Nothing was imported.
}
import-problem-missing = this file is not there. Please add it.
import-problem-second = there are two of these. Please keep one.
import-problem-unreadable = we could not read this ({ $found }). Please check that you can open it, or export it again.
import-problem-too-large = too big. It can be up to { $most } MiB.
import-problem-too-many = too many. There can be up to { $most }.
import-problem-not-zip = this is not a zip file. We need a zip of OneRoster 1.1 CSV files.
import-problem-not-utf8 = please save this file as UTF-8.
import-problem-no-column = the first line has no column { $expected }. Please export the file again with this column.
import-problem-never-closed = a quotation mark (") opens a cell here. No other mark closes it. Put one at the end of the cell.
import-problem-fields = this line has { $found } fields. The first line has { $expected }. Please make them the same.
import-problem-no-property = the row { $found } is not there. Please add it with the value { $expected }.
import-problem-empty = this is empty. Please fill it in.
import-problem-too-long = too long. It can have up to { $most } characters.
import-problem-control = this has a hidden character. We need plain text on one line.
import-problem-not-one-of = “{ $found }”. It can be: { $expected }.
import-problem-not-date = “{ $found }”. We need a date like 2026-09-01.
import-problem-not-email = “{ $found }”. We need an email address.
import-problem-backwards = this ends before it starts. We need a later end.
import-problem-unknown = “{ $found }” is not in { $expected }. We need an id from there.
import-problem-repeated = “{ $found }” is there two times. Please keep one.
import-problem-not-student = “{ $found }” is not a student. We need the sourcedId of a student.
import-problem-not-aide = “{ $found }” is not an aide. We need the sourcedId of an aide.
import-problem-not-contract = “{ $found }”. We need the hours of a week, such as 22.5.
import-problem-not-hours = “{ $found }”. We need times such as 9:00-12:30, with a space between.
import-problem-overlap = “{ $found }”: two of these times overlap. Please change one of them.
import-problem-no-room = “{ $found }”: a break this long does not fit between its two times. Please make it shorter.
import-problem-not-number = “{ $found }”. We need a number of minutes.
import-problem-no-school = “{ $found }” has no school in it. We need the sourcedId of a school.
import-problem-not-picture = we could not open this picture. We need a JPEG or PNG.
import-problem-not-calendar = this is not a line of a calendar file. We need BEGIN:VCALENDAR, then lines with a name and a value.
import-problem-unbalanced = { $found } has no matching BEGIN or END. Please add the one that is missing.
import-problem-not-date-time = “{ $found }”. We need a date and time like 20260901T093000.
import-problem-not-time-zone = “{ $found }” is not a time zone we know. Use a name like Europe/London.
import-problem-other-clock = “{ $found }” has another clock than { $expected }. We need the clock of { $expected } in STANDARD and DAYLIGHT.
import-problem-not-rule = “{ $found }” is not a rule we can follow. Use FREQ=WEEKLY with UNTIL.
import-problem-not-supported = “{ $found }” is not used here. A series can be daily, weekly or monthly. A change can be to one meeting.
import-problem-not-checked = what refers to this file was not checked, because not all of it could be read. Mend the above first.

import-done = Imported.
import-nothing = Nothing is new.
import-would = This is what would change. Nothing was changed.
import-would-not = Nothing would change.
import-failed = It did not work. Nothing was changed: { $what }. Please try again. If it fails again, use “sayso doctor”.
import-site = { $site }
import-people = { "  " }people: { $before } before, { $begin } start, { $change } change, { $end } end
import-sessions = { "  " }sessions: { $before } before, { $begin } start, { $change } change, { $end } end
import-occurrences = { "  " }meetings: { $before } before, { $begin } start, { $change } change, { $end } end
import-sites = Sites: { $begin } start, { $change } change, { $end } end
import-terms = Terms: { $begin } start, { $change } change, { $end } end
import-classes = Classes: { $begin } start, { $change } change, { $end } end
import-uids = New UIDs of sessions: { $count }
import-roles = Roles: { $begin } start, { $end } end
import-enrolments = Places in classes: { $begin } start, { $end } end
import-working = Weeks of helpers that change: { $count }
import-travel = Ways between sites that change: { $count }
import-photos = Photos that change: { $count }
import-emails-passed = Emails that go to another person in the files: { $count }. Who has them now: { $ids }
import-emails-withheld = Emails we did not take. Someone you let in signs in with them: { $count }. Who has no email now: { $ids }. Please give each of them another email in the files.
import-emails-kept = Emails that are blank in the files. We kept them. Someone you let in signs in with them: { $count }. Whose they are: { $ids }. Put them in the files. To let someone in no more, use “sayso dismiss”.
import-put-off = Meetings moved after they started, to a day that has this lesson already. We did not keep them: { $count }. Please give each its own event in the calendar.
import-put-off-one = { "  " }{ $class }, UID { $uid }: from { $from } to { $to }

import-left-students = Students not in support.csv. We did not keep them: { $count }
import-left-roles = People with other roles. We did not keep them: { $count }
import-left-disabled = Accounts that are off. We did not keep them: { $count }
import-left-photos = Photos of people we did not keep. We did not open them: { $count }
import-left-places = Places in a class with a role the person does not have. We did not keep them: { $count }
import-set-aside = Calendar events that are not lessons here: { $count }
import-aside = { "  " }{ $file }, line { $line }: { $summary } ({ $why })
import-aside-no-class = no class has this name
import-aside-two-classes = two classes have this code
import-aside-all-day = all day
import-aside-doubled = this class has a lesson then

import-ends-many-at = { $site }: { $people } of { $all-people } people and { $sessions } of { $all-sessions } sessions would end.
import-ends-many = That is more than one in ten. So nothing was changed. What moves to another site ends at the old one. A session with no meetings to come ends too. If the files are right, use --end-many.
import-problem-not-staff = “{ $found }” is not a member of staff. The sourcedId of an aide, teacher or administrator is expected.
import-in-place = Lines of support in place that change: { $count }
