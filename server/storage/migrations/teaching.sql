-- What a session is for, and what support is to do there, in its tutor's words.
create table purpose (
    session_id text not null references session (id),
    -- one dated meeting; empty: every one that has no words of its own
    occurrence_id text not null,
    aim text not null,
    support text not null,
    written_by text not null references person (id),
    -- also which words they are: whoever read others is asked again
    written_at bigint not null,
    primary key (session_id, occurrence_id)
);

-- That an LSA has read what a meeting is for, and which words.
create table purpose_read (
    lsa_id text not null references person (id),
    occurrence_id text not null references occurrence (id),
    -- when what they read was written
    read_words bigint not null,
    read_at bigint not null,
    primary key (lsa_id, occurrence_id)
);

-- Which version of a week a tutor has seen: to which of their meetings others come by the one in force is told to them until they
-- say that they have seen it. Beside what an LSA has seen, for somebody may be both.
create table teaching_seen (
    tutor_id text not null references person (id),
    site_id text not null references site (id),
    monday text not null,
    version_id text not null,
    seen_at bigint not null,
    primary key (tutor_id, site_id, monday),
    foreign key (site_id, version_id) references deployment_version (site_id, id)
);
create index teaching_seen_of_version on teaching_seen (site_id, version_id);

-- When and where a tutor saw a meeting of theirs that the timetable has moved since: told to them until they say that they have
-- seen it.
create table teaching_shifted (
    tutor_id text not null references person (id),
    site_id text not null references site (id),
    occurrence_id text not null references occurrence (id),
    on_date text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    room text not null,
    -- the last time that it was moved
    shifted_at bigint not null,
    primary key (tutor_id, site_id, occurrence_id)
);

-- It kept at which meeting they were read: words for every week were asked to be read again each week.
drop table purpose_read;

-- Which words on what a session is for an LSA has read: those for every week once, and those of one date apart from them.
create table purpose_read (
    lsa_id text not null references person (id),
    session_id text not null references session (id),
    -- when what they read was written
    read_words bigint not null,
    read_at bigint not null,
    primary key (lsa_id, session_id, read_words)
);
