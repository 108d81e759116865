-- The head of each chain of audit rows: one chain a learner, and one for the rest of each site.
create table audit_chain (
    chain text primary key,
    number bigint not null,
    hash bytea not null
);

-- Pseudonymous ids, action and instant; never words.
create table audit (
    chain text not null,
    number bigint not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    object text not null,
    -- done, refused
    outcome text not null,
    previous bytea not null,
    hash bytea not null,
    primary key (chain, number)
);
create index audit_of_actor on audit (actor, at);
create index audit_of_object on audit (object);
