-- Who is to be told by email that there is something new: written with its cause, sent later. It holds no words.
create table notice (
    -- also the id of the email, so that one sent twice is known as one
    id text not null,
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
    sent_at bigint,
    primary key (person_id, id)
);
create index notice_unsent on notice (next_at) where sent_at is null;
create index notice_of_person on notice (person_id, sent_at);
create index notice_of_source on notice (source);

-- When it was given up: it could not be sent for days. It is told on pages until its reader comes in.
alter table notice add column given_up_at bigint;
