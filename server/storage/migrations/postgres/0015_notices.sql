-- Who is to be told by email that there is something new: written with its cause, sent later. It holds no words.
create table notice (
    -- also the id of the email, so that one sent twice is known as one
    id text primary key,
    person_id text not null references person (id),
    -- as what they are told: learner, lsa, coordinator…
    role text not null,
    -- talk, worry, statement, deployment, observation, dispute, purpose
    cause text not null,
    -- the row it came of, so that what was read meanwhile is not told
    source text not null,
    -- always, at-once, daily
    pace text not null,
    made_at bigint not null,
    -- when it may go at the earliest
    due_at bigint not null,
    -- the same, later after each try that failed
    next_at bigint not null,
    tries bigint not null,
    -- whoever tries it holds it until then
    claimed_until bigint,
    sent_at bigint
);
create index notice_unsent on notice (next_at) where sent_at is null;
create index notice_of_person on notice (person_id, sent_at);
create index notice_of_source on notice (source);

-- What a learner was shown of who comes to them, so that a change is told to them once and plainly.

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
    -- when they were told that this person does not come after all
    gone_at bigint,
    primary key (learner_id, occurrence_id, lsa_id)
);

-- What a session is for, and what support is to do there, in its tutor's words.
create table purpose (
    session_id text not null references session (id),
    -- one dated meeting; empty: every one that has no words of its own
    occurrence_id text not null,
    aim text not null,
    support text not null,
    written_by text not null references person (id),
    -- also which words they are: whoever read others is asked again
    written_at bigint not null,
    primary key (session_id, occurrence_id)
);

-- That an LSA has read what a meeting is for, and which words.
create table purpose_read (
    lsa_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    -- when what they read was written
    read_words bigint not null,
    read_at bigint not null,
    primary key (lsa_id, occurrence_id)
);
