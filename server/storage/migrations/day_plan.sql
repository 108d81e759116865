-- A site without a row for a time does not have it.
create table day_plan (
    site_id text not null references site (id),
    -- arriving, break, lunch, moving-rooms, going-home, trip
    time text not null,
    -- minutes from midnight by the college's own clock; both or neither: a trip has no hour
    start_minute bigint,
    end_minute bigint,
    primary key (site_id, time),
    check ((start_minute is null) = (end_minute is null))
);
