-- Secret addresses from which a calendar program fetches somebody's sessions.
create table feed (
    id text not null,
    person_id text not null references person (id),
    -- as what they made it: an LSA, a tutor and a learner have other sessions
    role text not null,
    -- SHA-256 of a 192-bit secret
    secret_hash bytea not null,
    made_at bigint not null,
    voided_at bigint,
    -- how often it was asked since when, an hour at most
    asked_from bigint not null,
    asked bigint not null,
    -- the last day it was answered
    shown_on text,
    primary key (person_id, id),
    unique (secret_hash, person_id)
);
-- at most one that is not voided, of one person as one role
create unique index feed_of_person on feed (person_id, role) where voided_at is null;
