-- Which of the college's own wordings of the question an answer was given to; 0 for the words it came with.
alter table answer add column wording integer not null default 0;
