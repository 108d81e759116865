-- What learners leave for staff, who reads it at each site, and at which hours.

create table talk (
    id text not null,
    learner_id text not null references person (id),
    -- help, question
    kind text not null,
    situation text,
    question text,
    -- the page it was asked on
    page text not null,
    reader_id text not null references person (id),
    -- who may read it too, and from when on
    second_id text references person (id),
    passed_on_at bigint,
    asked_at bigint not null,
    read_at bigint,
    read_by text references person (id),
    primary key (learner_id, id)
);
create index talk_of_reader on talk (reader_id, asked_at);
-- whoever answers one knows no more of it
create index talk_by_id on talk (id);
create index talk_of_second on talk (second_id, passed_on_at);

-- A site without a row: its coordinators, in the order of their names, and an hour for each.
create table talk_reading (
    site_id text primary key references site (id),
    -- absent: a coordinator of the site
    first_id text references person (id),
    -- who may read it too once the first had their minutes
    second_id text references person (id),
    minutes bigint not null
);

-- A site without any row: Monday to Friday from nine to four.
create table talk_hours (
    site_id text not null references site (id),
    -- 0 is Monday
    weekday bigint not null,
    -- minutes from midnight by the college's own clock; both absent: nobody reads on this day
    from_minute bigint,
    until_minute bigint,
    primary key (site_id, weekday),
    check ((from_minute is null) = (until_minute is null))
);
