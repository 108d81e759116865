-- Someone on their way in: the card they showed, where they wanted to go. Grants nothing.
create table arrival (
    id text primary key,
    token_hash bytea not null unique,
    card_id text references card (id),
    return_to text not null,
    made_at bigint not null
);
create index arrival_made on arrival (made_at);
