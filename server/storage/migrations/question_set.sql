-- One row a question, all of them or none: what is not here is asked as it came.
create table question_set (
    question text primary key,
    -- its place in the order
    place bigint not null,
    -- where it is asked, words parted by one space; empty where it is switched off
    wheres text not null
);
