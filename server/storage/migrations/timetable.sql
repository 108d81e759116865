create table term (
    id text primary key,
    source_id text not null unique,
    title text not null,
    starts_on text not null,
    ends_on text not null,
    ended_on text
);

create table class (
    id text primary key,
    source_id text not null unique,
    code text not null,
    title text not null,
    site_id text not null references site (id),
    -- A time of a site's day that is no lesson meets like a class: it has sessions, dated meetings, and learners who are there.
    -- Its title is the time's key, and its name is in the reader's language.
    time text,
    ended_on text
);
create index class_of_site on class (site_id);
create unique index class_of_time on class (site_id, time) where time is not null;

create table enrolment (
    class_id text not null references class (id),
    person_id text not null references person (id),
    role text not null,
    -- the first day of it: null where they were there from the first meeting of the class
    began_on text,
    ended_on text,
    primary key (class_id, person_id, role)
);
create index enrolment_of_person on enrolment (person_id, role);

create table session (
    id text primary key,
    class_id text not null references class (id),
    -- 0 is Monday
    weekday bigint not null,
    -- minutes after local midnight
    start_minute bigint not null,
    ended_on text
);
-- not unique: two series may change places, and one that ended keeps its slot
create index session_of_class on session (class_id, weekday, start_minute);

-- Every calendar UID a session was ever seen under, so that a new export finds it again.
create table session_uid (
    uid text not null,
    session_id text not null references session (id),
    primary key (uid, session_id)
);
create index session_uid_of_session on session_uid (session_id);

create table occurrence (
    id text primary key,
    session_id text not null references session (id),
    -- the local date it was planned for, kept when it is moved
    planned_on text not null,
    -- the local date it happens on
    on_date text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    room text not null,
    -- 1 when called off
    called_off bigint not null,
    ended_on text,
    unique (session_id, planned_on)
);
create index occurrence_on_date on occurrence (on_date);
-- by which a week finds its meetings, so that the years before it are not looked through
create index occurrence_of_session on occurrence (session_id, on_date);

-- When it was last made other than it was: at another time, in another room, off, or on after all. Null where nothing of that was
-- kept.
alter table occurrence add column changed_at bigint;
