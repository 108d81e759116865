-- What was made of a meeting after it. Nothing here is ever changed: a later version takes the place of an earlier one, and
-- each names whoever made it.

-- What was given to one learner, by the LSA who was there.
create table review_given (
    id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    author_id text not null references person (id),
    -- nothing, a-little, some, most, all; not-here or did-not-happen, and then the rest is absent and no reason is kept
    amount text not null,
    nearness text,
    help text,
    stood_back text,
    given_by text,
    -- the learner reads it
    note text,
    written_at bigint not null,
    -- when its author wrote a later version
    ended_at bigint,
    primary key (learner_id, id)
);
create index review_given_of_learner on review_given (learner_id, occurrence_id);
create unique index review_given_standing on review_given (occurrence_id, learner_id, author_id) where ended_at is null;

-- A line about one learner, by their tutor. The learner reads it.
create table review_line (
    id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    author_id text not null references person (id),
    line text not null,
    written_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id)
);
create index review_line_of_learner on review_line (learner_id, occurrence_id);
create unique index review_line_standing on review_line (occurrence_id, learner_id, author_id) where ended_at is null;

-- The learner's own word. No row is no word: it is never read as one.
create table review_felt (
    id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    -- enough, on-own, or person- and whom it is about: told to the coordinator alone
    asked text not null,
    -- a step, not-sure, not-now; or taken-back, and then nothing stands
    word text not null,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    said_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id)
);
create index review_felt_of_learner on review_felt (learner_id, occurrence_id);
create unique index review_felt_standing on review_felt (occurrence_id, learner_id, asked) where ended_at is null;

-- In which of the learner's activities the help was used: their words with a blank between; absent where nobody named one.
alter table review_given add column activities text;

-- When a coordinator first read that it says "not this" of somebody who came; absent until one did.
alter table review_felt add column looked_at bigint;
create index review_felt_not_looked_at on review_felt (learner_id)
where word = 'not-this' and ended_at is null and looked_at is null;
