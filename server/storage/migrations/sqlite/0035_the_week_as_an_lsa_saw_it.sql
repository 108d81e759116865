-- Which version of a week an LSA has seen: what differs from the one in force is told to them until they say that they have.

create table deployment_seen (
    lsa_id text not null references person (id),
    site_id text not null references site (id),
    monday text not null,
    version_id text not null references deployment_version (id),
    seen_at integer not null,
    primary key (lsa_id, site_id, monday)
) strict;
create index deployment_seen_of_version on deployment_seen (version_id);

-- Whoever reads a learner, when they send what says the same to everyone but their coordinator.
create index briefing_read_of_learner on briefing_read (learner_id);
