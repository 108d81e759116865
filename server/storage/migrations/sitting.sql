create table sitting (
    id text not null,
    -- whose sign-in it is
    person_id text not null,
    sign_in_id text not null,
    -- myself, with-help, written-for-me
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    started_at bigint not null,
    primary key (person_id, id),
    foreign key (person_id, sign_in_id) references sign_in (person_id, id)
);
create index sitting_of_sign_in on sitting (person_id, sign_in_id, started_at);
