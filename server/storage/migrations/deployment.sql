-- One numbered version of one site's week, named by its Monday. Never changed once it is in force.
create table deployment_version (
    id text not null,
    site_id text not null references site (id),
    monday text not null,
    number bigint not null,
    made_by text not null references person (id),
    made_at bigint not null,
    published_at bigint,
    -- what a proposal costs, and what no other can cost less than; absent for weeks made by hand
    cost bigint,
    bound bigint,
    primary key (site_id, id),
    unique (site_id, monday, number)
);

-- Which version of a week is in force.
create table deployment_week (
    site_id text not null references site (id),
    monday text not null,
    version_id text not null,
    primary key (site_id, monday),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index deployment_week_of_version on deployment_week (site_id, version_id);
-- by which a week finds its versions, so that the years before it are not looked through
create index deployment_week_of_monday on deployment_week (monday, site_id);

create table deployment (
    site_id text not null,
    version_id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    lsa_id text not null references person (id),
    -- whole, first-half, second-half; one row for a person and a learner at a meeting, so that two halves are one whole
    part text not null default 'whole',
    plan_line_id text,
    reason text,
    -- 1 where a person has said that a proposal may not change it
    locked bigint not null default 0,
    primary key (site_id, version_id, occurrence_id, learner_id, lsa_id),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index deployment_of_lsa on deployment (lsa_id, site_id, version_id);
create index deployment_of_learner on deployment (learner_id, site_id, version_id);
-- by which a meeting finds whoever is sent to it
create index deployment_of_occurrence on deployment (occurrence_id, site_id, version_id);

-- The one draft of a site's week: a version nobody is sent by yet.
create table deployment_draft (
    site_id text not null references site (id),
    monday text not null,
    version_id text not null,
    primary key (site_id, monday),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index deployment_draft_of_version on deployment_draft (site_id, version_id);

-- Which version of a week an LSA has seen: what differs from the one in force is told to them until they say that they have.
create table deployment_seen (
    lsa_id text not null references person (id),
    site_id text not null references site (id),
    monday text not null,
    version_id text not null,
    seen_at bigint not null,
    primary key (lsa_id, site_id, monday),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index deployment_seen_of_version on deployment_seen (site_id, version_id);

-- Why places of a published week are not as their learner agreed: for the learner, and kept with the version.
create table deployment_why (
    site_id text not null,
    version_id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    -- whom the learner named, where somebody else comes; empty where nobody can come
    named text not null,
    -- who could not come, counted by rule: "skill 9;elsewhere 3"; empty where nobody has said
    why text not null,
    primary key (site_id, version_id, occurrence_id, learner_id, named),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index deployment_why_of_learner on deployment_why (learner_id, site_id, version_id);

-- Why somebody comes to a place of a week in force, and no other: for whoever comes, and kept with the version.
create table deployment_here (
    site_id text not null,
    version_id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    lsa_id text not null references person (id),
    -- the first of the reasons that decide: named, only, same, shares, free, more, by-hand
    here text not null,
    primary key (site_id, version_id, occurrence_id, learner_id, lsa_id),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);

-- Why a person left a place of a week with fewer than were agreed, in their own words: for its learner, and kept with the version.
create table deployment_left (
    site_id text not null,
    version_id text not null,
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    reason text not null,
    written_by text not null references person (id),
    primary key (site_id, version_id, occurrence_id, learner_id),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index deployment_left_of_learner on deployment_left (learner_id, site_id, version_id);

-- What a draft was made from, to be gone back to by one change; absent where nothing stood before it.
alter table deployment_version add column made_from text;

-- 1 where a version was made to cover whoever does not come: as a draft it goes as soon as they do, unless somebody changed it.
alter table deployment_version add column covers bigint not null default 0;

-- When and where an LSA saw a meeting of a week that the timetable has moved since: told to them until they say that they have
-- seen it.
create table deployment_shifted (
    lsa_id text not null references person (id),
    site_id text not null references site (id),
    monday text not null,
    occurrence_id text not null references occurrence (id),
    on_date text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    room text not null,
    -- the last time that it was moved
    shifted_at bigint not null,
    primary key (lsa_id, site_id, monday, occurrence_id)
);
