-- Which lines of a learner's plan an LSA has read, beside what they said; a star after those they had asked to change.
alter table briefing_read add column plan_read text not null default '';
