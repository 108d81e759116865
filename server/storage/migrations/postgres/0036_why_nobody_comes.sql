-- Why places of a published week are not as their learner agreed: for the learner, and kept with the version.

create table deployment_why (
    version_id text not null references deployment_version (id),
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    -- whom the learner named, where somebody else comes; empty where nobody can come
    named text not null,
    -- who could not come, counted by rule: "skill 9;elsewhere 3"; empty where nobody has said
    why text not null,
    primary key (version_id, occurrence_id, learner_id, named)
);
create index deployment_why_of_learner on deployment_why (learner_id, version_id);
