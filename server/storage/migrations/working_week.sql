-- How long, when and where each LSA may be sent, and what they know.

-- An LSA without a row: nobody has said, so they are sent nowhere by a proposal.
create table working_week (
    person_id text primary key references person (id),
    -- salaried, hourly, agency
    paid text not null,
    -- of contract in a week
    contract_minutes bigint not null,
    -- on each day they work: so many minutes free between these two minutes of the day; all or none
    break_minutes bigint,
    break_from bigint,
    break_until bigint,
    -- the line of the college's file it came from, so that the same line again leaves what a coordinator changed since
    imported text,
    changed_at bigint not null,
    check ((break_minutes is null) = (break_from is null) and (break_from is null) = (break_until is null))
);

create table working_hours (
    person_id text not null references person (id),
    -- 0 is Monday
    weekday bigint not null,
    -- minutes from midnight by the college's own clock
    from_minute bigint not null,
    until_minute bigint not null,
    primary key (person_id, weekday, from_minute)
);

-- The sites an LSA travels to, beside those where they are an LSA anyway.
create table working_site (
    person_id text not null references person (id),
    site_id text not null references site (id),
    primary key (person_id, site_id)
);
create index working_site_of_site on working_site (site_id);

create table working_skill (
    person_id text not null references person (id),
    skill text not null,
    primary key (person_id, skill)
);

-- From one site to another and back; two sites without a row are as far apart as two sites are taken to be.
create table travel (
    -- the lower id of the two
    one_site_id text not null references site (id),
    other_site_id text not null references site (id),
    minutes bigint not null,
    imported bigint,
    primary key (one_site_id, other_site_id),
    check (one_site_id < other_site_id)
);
create index travel_of_other_site on travel (other_site_id);
