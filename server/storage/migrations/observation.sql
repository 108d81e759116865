-- What staff saw of a learner: beside what the learner says, never among it, and told to them.
create table observation (
    id text not null,
    learner_id text not null references person (id),
    -- all-lessons, or a session
    situation text not null,
    question text not null,
    version bigint not null,
    -- steps of the question's scale, as an answer is kept
    value text not null,
    author_id text not null references person (id),
    seen_at bigint not null,
    -- when the learner said that it is not right; absent where they did not, or no more
    disputed_at bigint,
    -- when its author took it back, or saw the same anew
    ended_at bigint,
    primary key (learner_id, id)
);
create index observation_of_learner on observation (learner_id, seen_at);

-- What was seen of a learner's support, once a year, against their own plan. It names no LSA. The learner reads it and says
-- whether it is right; what they say is never changed: a later word takes the place of an earlier one.
create table support_seen (
    id text not null,
    learner_id text not null references person (id),
    session_id text not null references session (id),
    seen_on text not null,
    -- five criteria and how far each was seen, parted by semicolons
    steps text not null,
    -- the learner reads it
    note text not null,
    author_id text not null references person (id),
    written_at bigint not null,
    primary key (learner_id, id)
);
create index support_seen_of_learner on support_seen (learner_id, seen_on);

create table support_view (
    id text not null,
    seen_id text not null,
    learner_id text not null references person (id),
    -- right, not-right, not-sure, not-now
    view text not null,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    said_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id),
    foreign key (learner_id, seen_id) references support_seen (learner_id, id)
);
create unique index support_view_standing on support_view (learner_id, seen_id) where ended_at is null;

-- Who made it known that something is not right; absent where nobody did.
alter table observation add column disputed_maker text;
alter table observation add column disputed_helper_id text references person (id);
alter table observation add column disputed_helper_relation text;
alter table observation add column disputed_helper_name text;
