create table passphrase (
    person_id text primary key references person (id),
    -- argon2id, PHC text
    hash text not null,
    set_at bigint not null
);
