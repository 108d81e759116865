-- A time of a site's day that is no lesson meets like a class: it has sessions, dated meetings, and learners who are there.
-- Its title is the time's key, and its name is in the reader's language.
alter table class add column time text;
create unique index class_of_time on class (site_id, time) where time is not null;
