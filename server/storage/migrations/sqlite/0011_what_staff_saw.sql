-- What staff saw of a learner: beside what the learner says, never among it, and told to them.
create table observation (
    id text primary key,
    learner_id text not null references person (id),
    -- all-lessons, or a session
    situation text not null,
    question text not null,
    version integer not null,
    -- steps of the question's scale, as an answer is kept
    value text not null,
    author_id text not null references person (id),
    seen_at integer not null,
    -- when the learner said that it is not right; absent where they did not, or no more
    disputed_at integer,
    -- when its author took it back, or saw the same anew
    ended_at integer
) strict;
create index observation_of_learner on observation (learner_id, seen_at);
