-- What each of the five steps of a goal would look like, in words of their own: written with the learner while the review is
-- going on at which the goal was set. A later version takes the place of an earlier one, and each names whoever made it.

create table plan_goal_levels (
    id text primary key,
    goal_id text not null references plan_goal (id),
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
    ended_at bigint
);
create index plan_goal_levels_of_learner on plan_goal_levels (learner_id);
create unique index plan_goal_levels_standing on plan_goal_levels (goal_id) where ended_at is null;
