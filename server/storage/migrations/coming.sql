-- What a learner was shown of who comes to them, so that a change is told to them once and plainly; and whom they do not want.

-- That they looked at one meeting.
create table coming_look (
    learner_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    looked_at bigint not null,
    primary key (learner_id, occurrence_id)
);

-- Everyone they were shown to come to it.
create table coming_shown (
    learner_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    lsa_id text not null references person (id),
    -- of the meeting, as they were shown it
    part text not null default 'whole',
    -- when they were told that this person does not come after all
    gone_at bigint,
    primary key (learner_id, occurrence_id, lsa_id)
);

-- That a learner does not want somebody to come to one meeting: theirs and their coordinator's, and nobody else's.
create table coming_refused (
    id text not null,
    learner_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    lsa_id text not null references person (id),
    said_at bigint not null,
    -- when the learner took it back
    ended_at bigint,
    primary key (learner_id, id)
);
create unique index coming_refused_once on coming_refused (learner_id, occurrence_id, lsa_id) where ended_at is null;
create index coming_refused_at on coming_refused (occurrence_id);

-- When and where the meeting was as they last looked at it: null where that was before this was kept.
alter table coming_look add column starts_at bigint;
alter table coming_look add column ends_at bigint;
alter table coming_look add column room text;

-- When and where a meeting was that the timetable moved before the learner looked at it.
create table coming_shifted (
    learner_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    starts_at bigint not null,
    ends_at bigint not null,
    room text not null,
    primary key (learner_id, occurrence_id)
);
