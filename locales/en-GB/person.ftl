# People, as staff see them.

person-staff-here-as = { $name }, { $role }
person-who-said-what = Who said what
person-who-said-what-lead = The newest change first.
person-who-said-what-none = No one has sent anything yet.
person-filter-site = Site
person-sent-on = Sent { $date }
person-changed-on = Changed { $date }
person-changed-what = Changed { $date }: { $what }
person-taken-back = { $name } took these answers back
person-taken-back-answer = { $about }: { $question }, on { $date }
person-taken-back-note = They said something here before. It is not known now: ask { $name }.
person-taken-back-on = Taken back { $date }
person-not-said = Not said yet
person-read = Read what { $name } said
person-deploy = Put someone with { $name }
person-sessions = Sessions
person-session = { $class }, { $when }
person-session-own = Own answers
person-session-all = Said for all lessons
person-support-by = { $lsa } comes
person-support-none = No one comes yet
person-back = Who said what
person-photo-of = { $name }

person-role-learner = learner
person-role-lsa = { -lsa }
person-role-tutor = tutor
person-role-coordinator = coordinator
person-role-supporter = supporter
person-role-administrator = administrator
person-role-safeguarding-lead = safeguarding lead
person-role-data-protection-officer = data protection officer

person-column-name = Name
person-column-said = What was said
person-column-maker = Who said it
person-column-lsas = Who comes
person-column-read = Read
person-lsas = { $count ->
        [0] No one comes yet
        [one] One { -lsa }
       *[other] { $count } { -lsa(form: "many") }
    }
person-unread = { $count ->
        [0] All have read it
        [one] One has not read it
       *[other] { $count } have not read it
    }
