-- How the questions do with people.

-- That something happened to someone at a question, once for each wording of it however often it happens: enough to count
-- people by, and no record of how anyone hesitated.
create table question_sign (
    learner_id text not null references person (id),
    question text not null,
    version bigint not null,
    -- 0 for the words it came with
    wording bigint not null,
    -- answered, not-sure, went-back, changed, with-help
    sign text not null,
    first_at bigint not null,
    primary key (learner_id, question, version, wording, sign)
);
create index question_sign_by_wording on question_sign (question, version, wording, first_at);
