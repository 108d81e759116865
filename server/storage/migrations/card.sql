create table card (
    id text primary key,
    person_id text not null references person (id),
    -- SHA-256 of a 192-bit secret: nothing to guess, so no slow hash is needed
    secret_hash bytea not null unique,
    made_at bigint not null,
    voided_at bigint
);
create index card_of_person on card (person_id);
