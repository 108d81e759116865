create table site (
    id text primary key,
    source_id text not null unique,
    name text not null,
    ended_on text
);
