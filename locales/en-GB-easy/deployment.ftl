# Who comes to which session for whom.

deployment-title = Support for { $name }
deployment-add = Put someone with { $name } in { $session }
deployment-lsa = Who comes
deployment-lsa-none = Pick who comes
deployment-from = From
deployment-to = To, and including
deployment-date-hint = For example 24 11 2026
deployment-day = Day
deployment-month = Month
deployment-year = Year
deployment-date-wrong = Enter a real date
deployment-date-order = The last date must not be before the first
deployment-date-past = The first date must not be in the past
deployment-no-meetings = { $session } does not meet between these dates
deployment-twice = { $lsa } is already with { $name } on some of these dates
deployment-elsewhere = { $lsa } is in another session at that time on { $date }
deployment-save = Publish this
deployment-saved = Published: { $lsa } is with { $name } in { $session }, { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    }.
deployment-not-from-plan = Not from an agreed plan yet
deployment-version = Version { $number } of the week of { $date }
deployment-none = No one is deployed yet.
deployment-row = { $lsa }, { $from } to { $to }
deployment-sessions = Sessions of { $name }
deployment-asked = { $name } asked for
deployment-remove = Take { $lsa } off from a date
deployment-refused-begins-in-the-past = The first date must not be in the past
deployment-refused-ends-before-it-begins = The last date must not be before the first
deployment-refused-too-long = The last date must be at most a year after the first
deployment-refused-nothing-then = There is no meeting of this session between these dates
deployment-refused-already-there = { $lsa } is already with { $name } on all of these dates
deployment-breach-not-an-lsa = { $date }: { $lsa } is not a { -lsa } of this site
deployment-breach-not-meeting = { $date }: this session does not meet
deployment-breach-not-in-the-class = { $date }: { $name } is not in this class
deployment-breach-two-places = { $date }: { $lsa } is in another session at that time
deployment-breach-too-many-learners = { $date }: { $lsa } would be with too many learners at once
deployment-session = Session
deployment-session-none = Pick a session
deployment-from-wrong = Enter a real first date
deployment-to-wrong = Enter a real last date
deployment-reason = Why this person, if there is something to say. They read it in their briefing.
