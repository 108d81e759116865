-- That an LSA has read one learner's say for one session, and which statement it was.
create table briefing_read (
    lsa_id text not null references person (id),
    learner_id text not null references person (id),
    session_id text not null references session (id),
    -- the statement's number and state as read ("3 sent"); "0" when there was none
    version_read text not null,
    -- which lines of the learner's plan, beside what they said; a star after those they had asked to change
    plan_read text not null default '',
    read_at bigint not null,
    primary key (lsa_id, learner_id, session_id)
);
-- Whoever reads a learner, when they send what says the same to everyone but their coordinator.
create index briefing_read_of_learner on briefing_read (learner_id);

-- 1 where they were sent there anew since they read: they are asked to read it again, and what they read tells what changed.
alter table briefing_read add column asked_again bigint not null default 0;
