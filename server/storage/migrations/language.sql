-- Which languages a college offers beside English: one row a language that is switched on.
create table college_language (
    -- as in a reader's settings: cy, ur
    language text primary key,
    person_id text not null references person (id),
    switched_on_at bigint not null
);
