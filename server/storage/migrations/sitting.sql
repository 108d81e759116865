create table sitting (
    id text primary key,
    sign_in_id text not null references sign_in (id),
    -- myself, with-help, written-for-me
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    started_at bigint not null
);
create index sitting_of_sign_in on sitting (sign_in_id, started_at);
