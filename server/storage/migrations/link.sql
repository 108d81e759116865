-- A link printed once by the admit command.
create table sign_in_link (
    secret_hash bytea primary key,
    person_id text not null references person (id),
    made_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

-- a new link, and a passphrase, use up those before
create index link_unused on sign_in_link (person_id) where used_at is null;
