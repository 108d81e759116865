-- That one meeting is off for the day: for everyone, or for a learner who is not there. Why is kept nowhere.
create table called_off (
    id text primary key,
    occurrence_id text not null references occurrence (id),
    -- none where it is off for everyone
    learner_id text references person (id),
    marked_by text not null references person (id),
    marked_at bigint not null,
    -- when it was taken back, or the timetable itself called the meeting off
    ended_at bigint
);
create unique index called_off_once on called_off (occurrence_id, coalesce(learner_id, '')) where ended_at is null;
create index called_off_of_learner on called_off (learner_id);
