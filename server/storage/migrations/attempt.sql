-- Failed attempts, by account and by device.
create table attempt (
    key text primary key,
    failures bigint not null,
    -- the last of them
    since bigint not null,
    blocked_until bigint not null
);
create index attempt_since on attempt (since);
