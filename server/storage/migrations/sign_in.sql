create table sign_in (
    id text not null,
    token_hash bytea not null,
    person_id text not null references person (id),
    -- the card it came from, so that voiding the card ends it
    card_id text references card (id),
    -- the one-time link it came from: whoever holds it may set a passphrase
    link_hash bytea references sign_in_link (secret_hash),
    -- absent until picked by someone who holds several
    role text,
    started_at bigint not null,
    seen_at bigint not null,
    ended_at bigint,
    primary key (person_id, id),
    unique (token_hash, person_id)
);
create index sign_in_of_card on sign_in (card_id);

-- A browser someone once got in with: its guesses at their passphrase are counted apart, so that nobody elsewhere can lock
-- them out.
create table known_device (
    token_hash bytea primary key,
    person_id text not null references person (id),
    known_since bigint not null
);
create index known_device_of_person on known_device (person_id);
