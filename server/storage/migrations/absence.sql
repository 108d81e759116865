-- That someone is not in, from a day to a day; never why.
create table absence (
    id text not null,
    person_id text not null references person (id),
    from_on text not null,
    to_on text not null,
    marked_by text not null references person (id),
    marked_at bigint not null,
    -- when it was taken back
    ended_at bigint,
    primary key (person_id, id)
);
create index absence_of_person on absence (person_id, to_on);

-- What it is one absence with, where a longer one was marked over it: each part keeps when it was marked.
alter table absence add column part_of text;

-- 1 where it was taken back as a mistake: they were in on the days that were gone by then, too.
alter table absence add column mistaken bigint not null default 0;

-- Until then there was one way to take an absence back, and it said that they were in all the time.
update absence set mistaken = 1 where ended_at is not null;
