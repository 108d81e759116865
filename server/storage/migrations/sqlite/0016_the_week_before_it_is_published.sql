-- A week that is proposed and not yet published, and who is not in.

-- The one draft of a site's week: a version nobody is sent by yet.
create table deployment_draft (
    site_id text not null references site (id),
    monday text not null,
    version_id text not null references deployment_version (id),
    primary key (site_id, monday)
) strict;
create index deployment_draft_of_version on deployment_draft (version_id);

-- What a proposal costs, and what no other can cost less than; absent for weeks made by hand.
alter table deployment_version add column cost integer;
alter table deployment_version add column bound integer;
-- 1 where a person has said that a proposal may not change it
alter table deployment add column locked integer not null default 0;

-- That someone is not in, from a day to a day; never why.
create table absence (
    id text primary key,
    person_id text not null references person (id),
    from_on text not null,
    to_on text not null,
    marked_by text not null references person (id),
    marked_at integer not null,
    -- when it was taken back
    ended_at integer
) strict;
create index absence_of_person on absence (person_id, to_on);
