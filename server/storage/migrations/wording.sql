-- How often the college's words changed: what every page asks, so that every instance shows a change at the
-- next request. One row, once anything changed.
create table words_revision (
    id bigint primary key,
    revision bigint not null
);

-- Every rewording there ever was; of one key in one locale, the newest is in force.
create table rewording (
    revision bigint primary key,
    locale text not null,
    -- the key of a message; of a term, with its hyphen
    key text not null,
    -- Fluent, as a value is written; absent: as shipped again
    says text,
    person_id text not null references person (id),
    reworded_at bigint not null
);
create index rewording_of_key on rewording (key, locale, revision);
