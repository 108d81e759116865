-- What is true of the whole installation: whether its data is the demo's, for one.
create table installation (
    name text primary key,
    value text not null
);
