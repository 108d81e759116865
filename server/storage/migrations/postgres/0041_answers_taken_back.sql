-- Which answers a statement holds no more because their learner took them back: never what they were. The mark goes when
-- something is said there again.

create table answer_taken_back (
    statement_id text not null references statement (id),
    situation text not null,
    question text not null,
    -- 1 where staff could read it: they then read that it was taken back
    was_sent bigint not null,
    taken_back_at bigint not null,
    primary key (statement_id, situation, question)
);
