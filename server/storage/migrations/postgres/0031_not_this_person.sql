-- That a learner does not want somebody to come to one meeting: theirs and their coordinator's, and nobody else's.
create table coming_refused (
    id text primary key,
    learner_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    lsa_id text not null references person (id),
    said_at bigint not null,
    -- when the learner took it back
    ended_at bigint
);
create unique index coming_refused_once on coming_refused (learner_id, occurrence_id, lsa_id) where ended_at is null;
create index coming_refused_at on coming_refused (occurrence_id);
