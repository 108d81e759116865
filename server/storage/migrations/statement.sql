create table statement (
    id text not null,
    learner_id text not null references person (id),
    number bigint not null,
    state text not null,
    opened_at bigint not null,
    -- when an answer was last kept in it, though it was left as it was
    touched_at bigint,
    sent_at bigint,
    taken_back_at bigint,
    primary key (learner_id, id),
    unique (learner_id, number)
);
-- at most one draft for a learner, guarded where two windows could race
create unique index statement_draft on statement (learner_id) where state = 'draft';

create table answer (
    learner_id text not null,
    statement_id text not null,
    situation text not null,
    question text not null,
    version bigint not null,
    -- which of the college's own wordings of the question it was given to; 0 for the words it came with
    wording bigint not null default 0,
    value text not null,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    given_at bigint not null,
    primary key (learner_id, statement_id, situation, question),
    foreign key (learner_id, statement_id) references statement (learner_id, id)
);

-- Saves already done, by the id the form carried: a repeat is answered again and done once.
create table save (
    id text not null,
    learner_id text not null references person (id),
    -- counts the picks made on one page, so that one that was slow on its way never undoes a later one
    turn bigint not null,
    -- the steps picked
    value text not null,
    saved_at bigint not null,
    primary key (learner_id, id)
);

-- Which answers a statement holds no more because their learner took them back: never what they were. The mark goes when
-- something is said there again.
create table answer_taken_back (
    learner_id text not null,
    statement_id text not null,
    situation text not null,
    question text not null,
    -- 1 where staff could read it: they then read that it was taken back
    was_sent bigint not null,
    taken_back_at bigint not null,
    primary key (learner_id, statement_id, situation, question),
    foreign key (learner_id, statement_id) references statement (learner_id, id)
);

-- It kept what was picked or written, also of answers that were taken back or forgotten since.
drop table save;

-- Saves already done, by the id the form carried: a repeat is answered again and done once.
create table save (
    id text not null,
    learner_id text not null references person (id),
    -- counts the picks made on one page, so that one that was slow on its way never undoes a later one
    turn bigint not null,
    -- SHA-256 of what was picked or written, with the id before it: tells it from another of the same page
    value_hash bytea not null,
    saved_at bigint not null,
    primary key (learner_id, id)
);

-- Which save gave the answer, by the id of its form: that page may take it out again. Absent for what was given before this was
-- kept.
alter table answer add column save_id text;
