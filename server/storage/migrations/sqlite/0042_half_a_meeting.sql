-- Somebody may come for one half of a meeting: the one in which a learner agreed to have them there.

-- whole, first-half, second-half; one row for a person and a learner at a meeting, so that two halves are one whole
alter table deployment add column part text not null default 'whole';
-- the same as the learner was shown it
alter table coming_shown add column part text not null default 'whole';
