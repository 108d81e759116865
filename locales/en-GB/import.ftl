# What `sayso import` says to whoever typed it.

import-at-file = { $file }: { $what }
import-at-line = { $file }, line { $line }: { $what }
import-at-column = { $file }, line { $line }, column { $column } ({ $name }): { $what }
import-at-property = { $file }, line { $line }, { $name }: { $what }

import-problems = { $count ->
    [one] 1 problem. Nothing was imported.
   *[other] { $count } problems. Nothing was imported.
}
import-problem-missing = this file is missing. It must be there.
import-problem-second = there is one of these already. Only one is expected.
import-problem-unreadable = this could not be read ({ $found }). Make sure that this user may read it, or export it again.
import-problem-too-large = too large. At most { $most } MiB is expected.
import-problem-too-many = too many. At most { $most } are expected.
import-problem-not-zip = not a zip file. A zip of OneRoster 1.1 CSV files is expected.
import-problem-not-utf8 = not UTF-8. Save the file as UTF-8.
import-problem-no-column = the column { $expected } is missing from the first line. Export the file again with this column.
import-problem-never-closed = a quotation mark (") opens a cell here, and none closes it. Another is expected at the end of the cell.
import-problem-fields = { $found } fields. As many as in the first line are expected: { $expected }.
import-problem-no-property = the row { $found } is missing. Add it with the value { $expected }.
import-problem-empty = empty. A value is expected.
import-problem-too-long = too long. At most { $most } characters are expected.
import-problem-control = holds a control character. Plain text on one line is expected.
import-problem-not-one-of = “{ $found }”. Expected: { $expected }.
import-problem-not-date = “{ $found }”. A date such as 2026-09-01 is expected.
import-problem-not-email = “{ $found }”. An email address is expected.
import-problem-backwards = ends before it begins. A later end is expected.
import-problem-unknown = “{ $found }” is not in { $expected }. An id from there is expected.
import-problem-repeated = “{ $found }” was there before. Each is expected once.
import-problem-not-student = “{ $found }” is not a student. The sourcedId of a student is expected.
import-problem-not-aide = “{ $found }” is not an aide. The sourcedId of an aide is expected.
import-problem-not-contract = “{ $found }”. Hours of a week, such as 22.5, are expected.
import-problem-not-hours = “{ $found }”. Times such as 9:00-12:30, parted by a space, are expected.
import-problem-overlap = “{ $found }”: two of these times overlap. Times of which each begins after the one before are expected.
import-problem-no-room = “{ $found }”: a break of so many minutes does not fit between its two times. A shorter break is expected, or times further apart.
import-problem-not-number = “{ $found }”. A number of minutes is expected.
import-problem-no-school = no school in “{ $found }”. The sourcedId of a school is expected.
import-problem-not-picture = not a picture that can be opened. A JPEG or PNG of ordinary size is expected.
import-problem-not-calendar = not a line of an iCalendar file. BEGIN:VCALENDAR, then lines of a name and a value, are expected.
import-problem-unbalanced = { $found } does not begin and end as a pair. BEGIN and END in pairs are expected.
import-problem-not-date-time = “{ $found }”. A date and time such as 20260901T093000 is expected.
import-problem-not-time-zone = “{ $found }” is not a known time zone. A name such as Europe/London is expected.
import-problem-other-clock = the VTIMEZONE of “{ $found }” keeps another clock than { $expected }. The offsets of { $expected } are expected in its STANDARD and DAYLIGHT.
import-problem-not-rule = “{ $found }” is not a rule that can be followed. FREQ=WEEKLY with UNTIL is expected.
import-problem-not-supported = “{ $found }” is not used in timetables. A daily, weekly or monthly series, and changes to one meeting at a time, are expected.
import-problem-not-checked = what refers to this file was not checked, because not all of it could be read. Mend the above first.

import-done = Imported.
import-nothing = Nothing has changed since the last import.
import-would = This is what would change. Nothing was changed.
import-would-not = Nothing would change.
import-failed = The import failed and nothing was changed: { $what }. Run it again; if it fails again, “sayso doctor” says what is wrong.
import-site = { $site }
import-people = { "  " }people: { $before } before, { $begin } begin, { $change } change, { $end } end
import-sessions = { "  " }sessions: { $before } before, { $begin } begin, { $change } change, { $end } end
import-occurrences = { "  " }meetings: { $before } before, { $begin } begin, { $change } change, { $end } end
import-sites = Sites: { $begin } begin, { $change } change, { $end } end
import-terms = Terms: { $begin } begin, { $change } change, { $end } end
import-classes = Classes: { $begin } begin, { $change } change, { $end } end
import-uids = UIDs that sessions were not seen under before: { $count }
import-roles = Roles: { $begin } begin, { $end } end
import-enrolments = Places in classes: { $begin } begin, { $end } end
import-working = Weeks of those who support that change: { $count }
import-travel = Ways between sites that change: { $count }
import-photos = Photos that change: { $count }
import-emails-passed = Emails that pass from whoever had them to someone else in the files: { $count }. Who has them now, by sourcedId: { $ids }
import-emails-withheld = Emails not taken, because someone let in by hand signs in with them: { $count }. Who goes without theirs, by sourcedId: { $ids }. Give each of them another email in the files.
import-emails-kept = Emails left blank in the files and kept, because someone let in by hand signs in with them: { $count }. Whose they are, by sourcedId: { $ids }. Put them in the files, or show somebody out with “sayso dismiss”.
import-put-off = Meetings put off after they had begun, to a date when their session meets already, and not kept: { $count }. Give each an event of its own in the calendar.
import-put-off-one = { "  " }{ $class }, UID { $uid }: from { $from } to { $to }

import-left-students = Students not in support.csv, counted and not kept: { $count }
import-left-roles = People of other roles, counted and not kept: { $count }
import-left-disabled = Accounts not in use, counted and not kept: { $count }
import-left-photos = Photos of people who are not kept, not opened: { $count }
import-left-places = Places in a class under another role than the person’s own, not kept: { $count }
import-set-aside = Calendar events that are no lesson here: { $count }
import-aside = { "  " }{ $file }, line { $line }: { $summary } ({ $why })
import-aside-no-class = no class matches
import-aside-two-classes = two classes have this code
import-aside-all-day = all day
import-aside-doubled = this class already meets then

import-ends-many-at = { $site }: { $people } of { $all-people } people and { $sessions } of { $all-sessions } sessions would end.
import-ends-many = More than one in ten would end, so nothing was changed. What comes under another site counts as ended at the former one, and so does a session without a meeting to come. If the files are right, run it again with --end-many.
import-problem-not-staff = “{ $found }” is not a member of staff. The sourcedId of an aide, teacher or administrator is expected.
import-in-place = Lines of support in place that change: { $count }
