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
