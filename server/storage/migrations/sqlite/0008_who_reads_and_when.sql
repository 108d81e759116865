-- Who reads what learners leave at each site, and at which hours.

-- A site without a row: its coordinators, in the order of their names, and an hour for each.
create table talk_reading (
    site_id text primary key references site (id),
    -- absent: a coordinator of the site
    first_id text references person (id),
    -- who may read it too once the first had their minutes
    second_id text references person (id),
    minutes integer not null
) strict;

-- A site without any row: Monday to Friday from nine to four.
create table talk_hours (
    site_id text not null references site (id),
    -- 0 is Monday
    weekday integer not null,
    -- minutes from midnight by the college's own clock; both absent: nobody reads on this day
    from_minute integer,
    until_minute integer,
    primary key (site_id, weekday),
    check ((from_minute is null) = (until_minute is null))
) strict;

-- Who may read a request too, and from when on.
alter table talk add column second_id text references person (id);
alter table talk add column passed_on_at integer;
create index talk_of_second on talk (second_id, passed_on_at);
