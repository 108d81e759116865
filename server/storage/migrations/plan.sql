-- The support for a learner: proposed, answered by the learner, and every version of it kept.

-- The college's reasons. One that Sayso comes with is here only once it was switched off; the college's own have words.
create table plan_reason (
    -- the word of a shipped reason, or an id
    id text primary key,
    -- absent for a shipped one
    says text,
    person_id text not null references person (id),
    made_at bigint not null,
    -- never removed: lines that were given it keep it
    ended_at bigint
);

-- One numbered version of a learner's plan. Never changed once written, but for an earlier review.
create table plan (
    id text not null,
    learner_id text not null references person (id),
    number bigint not null,
    -- what it answers; absent where nothing was sent
    statement_id text,
    proposed_by text not null references person (id),
    proposed_at bigint not null,
    review_on text not null,
    primary key (learner_id, id),
    unique (learner_id, number),
    foreign key (learner_id, statement_id) references statement (learner_id, id)
);

create table plan_line (
    id text not null,
    -- absent for a duty
    plan_id text,
    learner_id text not null references person (id),
    situation text not null,
    -- as-asked, different, offered, duty
    origin text not null,
    -- what is given: questions and the steps picked of each, parted by semicolons
    terms text not null,
    -- what was asked, where it is different
    asked text,
    -- why no said answer is behind an offer
    because text,
    reason_id text,
    reason_words text,
    -- the day it begins, where that is later
    starts_on text,
    -- the learner's own assistant, where they give it
    own_assistant text,
    written_by text not null references person (id),
    written_at bigint not null,
    -- of a duty alone: ehc-plan, safety, best-interests, carried-over
    basis text,
    since_on text,
    review_on text,
    what_to_do text,
    two_people bigint not null,
    ended_on text,
    ended_by text references person (id),
    -- what the college's file said, in one line, of a duty that came from it: the same file again changes nothing
    imported text,
    -- what is to be talked about beside the line that is offered next: different, most, least, more, less
    talk text,
    talk_words text,
    primary key (learner_id, id),
    foreign key (learner_id, plan_id) references plan (learner_id, id),
    check ((origin = 'duty') = (plan_id is null)),
    check ((origin = 'duty') = (basis is not null and since_on is not null and review_on is not null)),
    check ((origin = 'different') = (asked is not null)),
    check ((origin = 'offered') = (because is not null)),
    check ((origin in ('different', 'offered')) = (reason_id is not null))
);
create index plan_line_of_learner on plan_line (learner_id, written_at);
create index plan_line_imported on plan_line (learner_id, situation) where imported is not null;

-- What a learner answered to a line, every time. Nothing else makes a line agreed.
create table plan_answer (
    -- the id the form carried: a repeat is kept once
    id text not null,
    line_id text not null,
    learner_id text not null references person (id),
    -- agree, different, talk-first, not-sure, not-now, take-back, said-anew
    reply text not null,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    -- the member of staff who started the sitting, or entered the paper
    started_by text references person (id),
    -- counts the answers to one line
    number bigint not null,
    answered_at bigint not null,
    primary key (learner_id, id),
    unique (learner_id, line_id, number),
    foreign key (learner_id, line_id) references plan_line (learner_id, id)
);

-- What a site says of its plans; a site without a row has five teaching days, and its coordinators.
create table plan_arrangement (
    site_id text primary key references site (id),
    -- teaching days to answer a change of mind in
    answer_days bigint not null,
    -- who hears a complaint, where the coordinator of the plan is not the one
    complaints_id text references person (id),
    -- who finds an advocate
    advocate_id text references person (id)
);
create index plan_answer_changed on plan_answer (answered_at) where reply <> 'agree';
