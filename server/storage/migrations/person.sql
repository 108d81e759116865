create table person (
    id text primary key,
    -- absent for those admitted by hand
    source_id text unique,
    given_name text not null,
    family_name text not null,
    -- lower case
    email text unique,
    home_site_id text references site (id),
    -- marked, never removed: what they said and did stays theirs
    gone_on text
);
create index person_of_site on person (home_site_id);

-- What the audit calls a person. Erasure deletes this row, and the audit's chain still verifies.
create table pseudonym (
    person_id text primary key references person (id),
    audit_id text not null unique
);

create table role_held (
    person_id text not null references person (id),
    role text not null,
    site_id text not null references site (id),
    -- 'import' or 'admit': an import ends only what an import began
    origin text not null,
    ended_on text,
    primary key (person_id, role, site_id)
);
create index role_held_at_site on role_held (site_id, role);
