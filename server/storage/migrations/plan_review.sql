-- The review of a plan each term, led by the learner. What they decided is never changed: a later word takes the place of an
-- earlier one, and each names whoever made it.

create table plan_review (
    id text not null,
    learner_id text not null references person (id),
    number bigint not null,
    opened_at bigint not null,
    -- when the learner said that it is over
    closed_at bigint,
    primary key (learner_id, id),
    unique (learner_id, number)
);

create table plan_review_decision (
    id text not null,
    review_id text not null,
    line_id text not null,
    learner_id text not null references person (id),
    -- keep, less, more, different
    decision text not null,
    -- what they say in their own words where they want something else
    words text,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    decided_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id),
    foreign key (learner_id, review_id) references plan_review (learner_id, id),
    foreign key (learner_id, line_id) references plan_line (learner_id, id)
);
create unique index plan_review_decision_standing on plan_review_decision (learner_id, review_id, line_id)
    where ended_at is null;

-- What a learner wants, in their own words, or as an outcome alone.
create table plan_goal (
    id text not null,
    review_id text not null,
    learner_id text not null references person (id),
    words text not null,
    -- work, living, friends, health, not-sure
    outcome text,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    made_at bigint not null,
    -- when the learner took it off
    ended_at bigint,
    primary key (learner_id, id),
    foreign key (learner_id, review_id) references plan_review (learner_id, id)
);

-- How far a goal was reached, as the learner says it.
create table plan_goal_reached (
    id text not null,
    goal_id text not null,
    review_id text not null,
    learner_id text not null references person (id),
    -- much-less, less, as-hoped, more, much-more
    reached text not null,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    said_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id),
    foreign key (learner_id, goal_id) references plan_goal (learner_id, id),
    foreign key (learner_id, review_id) references plan_review (learner_id, id)
);
create unique index plan_goal_reached_standing on plan_goal_reached (learner_id, goal_id, review_id)
    where ended_at is null;

-- Where the programme stood, as the coordinator says it.
create table plan_review_stage (
    id text not null,
    review_id text not null,
    learner_id text not null references person (id),
    -- aims, initial, objectives, formative, summative
    stage text not null,
    author_id text not null references person (id),
    set_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id),
    foreign key (learner_id, review_id) references plan_review (learner_id, id)
);
create unique index plan_review_stage_standing on plan_review_stage (learner_id, review_id) where ended_at is null;

-- Which frames a site asks its reviews by; a site without a row asks by none.
create table plan_review_frames (
    site_id text primary key references site (id),
    attainment bigint not null,
    outcomes bigint not null,
    stages bigint not null
);

-- What each of the five steps of a goal would look like, in words of their own: written with the learner while the review is
-- going on at which the goal was set. A later version takes the place of an earlier one, and each names whoever made it.
create table plan_goal_levels (
    id text not null,
    goal_id text not null,
    learner_id text not null references person (id),
    -- absent where it is not said
    much_less text,
    less text,
    as_hoped text,
    more text,
    much_more text,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    said_at bigint not null,
    ended_at bigint,
    primary key (learner_id, id),
    foreign key (learner_id, goal_id) references plan_goal (learner_id, id)
);
create unique index plan_goal_levels_standing on plan_goal_levels (learner_id, goal_id) where ended_at is null;
