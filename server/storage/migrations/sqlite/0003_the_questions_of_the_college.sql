-- Which questions a college asks, where and in which order; and when the times of its day are that are no lesson.

-- One row a question, all of them or none: what is not here is asked as it came.
create table question_set (
    question text primary key,
    -- its place in the order
    place integer not null,
    -- where it is asked, words parted by one space; empty where it is switched off
    wheres text not null
) strict;

-- A site without a row for a time does not have it.
create table day_plan (
    site_id text not null references site (id),
    -- arriving, break, lunch, moving-rooms, going-home, trip
    time text not null,
    -- minutes from midnight by the college's own clock; both or neither: a trip has no hour
    start_minute integer,
    end_minute integer,
    primary key (site_id, time),
    check ((start_minute is null) = (end_minute is null))
) strict;
