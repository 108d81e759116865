-- Ids are UUIDs as text, made by the app. Instants are milliseconds since 1970 (UTC). Dates are ISO text, which sorts.
-- The same in both folders but for the names of types: a test holds them together.

-- What is true of the whole installation: whether its data is the demo's, for one.
create table installation (
    name text primary key,
    value text not null
);

create table site (
    id text primary key,
    source_id text not null unique,
    name text not null,
    ended_on text
);

create table person (
    id text primary key,
    -- absent for those admitted by hand
    source_id text unique,
    given_name text not null,
    family_name text not null,
    -- lower case
    email text unique,
    home_site_id text references site (id),
    -- marked, never removed: what they said and did stays theirs
    gone_on text
);
create index person_of_site on person (home_site_id);

-- What the audit calls a person. Erasure deletes this row, and the audit's chain still verifies.
create table pseudonym (
    person_id text primary key references person (id),
    audit_id text not null unique
);

create table role_held (
    person_id text not null references person (id),
    role text not null,
    site_id text not null references site (id),
    -- 'import' or 'admit': an import ends only what an import began
    origin text not null,
    ended_on text,
    primary key (person_id, role, site_id)
);
create index role_held_at_site on role_held (site_id, role);

create table photo (
    person_id text primary key references person (id),
    media_type text not null,
    -- re-encoded on import, so that no tag of the camera is in it
    picture bytea not null,
    digest text not null
);

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
    ended_on text
);
create index class_of_site on class (site_id);

create table enrolment (
    class_id text not null references class (id),
    person_id text not null references person (id),
    role text not null,
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

create table card (
    id text primary key,
    person_id text not null references person (id),
    -- SHA-256 of a 192-bit secret: nothing to guess, so no slow hash is needed
    secret_hash bytea not null unique,
    made_at bigint not null,
    voided_at bigint
);
create index card_of_person on card (person_id);

-- A link printed once by the admit command.
create table sign_in_link (
    secret_hash bytea primary key,
    person_id text not null references person (id),
    made_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create table passphrase (
    person_id text primary key references person (id),
    -- argon2id, PHC text
    hash text not null,
    set_at bigint not null
);

-- Someone on their way in: the card they showed, where they wanted to go. Grants nothing.
create table arrival (
    id text primary key,
    token_hash bytea not null unique,
    card_id text references card (id),
    return_to text not null,
    made_at bigint not null
);

create table sign_in (
    id text primary key,
    token_hash bytea not null unique,
    person_id text not null references person (id),
    -- the card it came from, so that voiding the card ends it
    card_id text references card (id),
    -- the one-time link it came from: whoever holds it may set a passphrase
    link_hash bytea references sign_in_link (secret_hash),
    -- absent until picked by someone who holds several
    role text,
    started_at bigint not null,
    seen_at bigint not null,
    ended_at bigint
);
create index sign_in_of_person on sign_in (person_id);
create index sign_in_of_card on sign_in (card_id);

-- A browser someone once got in with: its guesses at their passphrase are counted apart, so that nobody elsewhere can lock
-- them out.
create table known_device (
    token_hash bytea primary key,
    person_id text not null references person (id),
    known_since bigint not null
);
create index known_device_of_person on known_device (person_id);

-- Failed attempts, by account and by device.
create table attempt (
    key text primary key,
    failures bigint not null,
    -- the last of them
    since bigint not null,
    blocked_until bigint not null
);

-- Words of a refused form, an hour at most; never passphrases, codes, card secrets or files.
create table kept_words (
    -- the id of a sign-in or an arrival
    owner_id text not null,
    form text not null,
    fields text not null,
    kept_at bigint not null,
    primary key (owner_id, form)
);

create table sitting (
    id text primary key,
    sign_in_id text not null references sign_in (id),
    -- myself, with-help, written-for-me
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    started_at bigint not null
);
create index sitting_of_sign_in on sitting (sign_in_id, started_at);

create table statement (
    id text primary key,
    learner_id text not null references person (id),
    number bigint not null,
    state text not null,
    opened_at bigint not null,
    sent_at bigint,
    taken_back_at bigint,
    unique (learner_id, number)
);
-- at most one draft for a learner, guarded where two windows could race
create unique index statement_draft on statement (learner_id) where state = 'draft';

create table answer (
    statement_id text not null references statement (id),
    situation text not null,
    question text not null,
    version bigint not null,
    value text not null,
    maker text not null,
    helper_id text references person (id),
    helper_relation text,
    helper_name text,
    way text not null,
    given_at bigint not null,
    primary key (statement_id, situation, question)
);

-- Saves already done, by the id the form carried: a repeat is answered again and done once.
create table save (
    id text primary key,
    learner_id text not null references person (id),
    -- counts the picks made on one page, so that one that was slow on its way never undoes a later one
    turn bigint not null,
    -- the steps picked
    value text not null,
    saved_at bigint not null
);
create index save_of_learner on save (learner_id);

-- One numbered version of one site's week, named by its Monday. Never changed once written.
create table deployment_version (
    id text primary key,
    site_id text not null references site (id),
    monday text not null,
    number bigint not null,
    made_by text not null references person (id),
    made_at bigint not null,
    published_at bigint,
    unique (site_id, monday, number)
);

-- Which version of a week is in force.
create table deployment_week (
    site_id text not null references site (id),
    monday text not null,
    version_id text not null references deployment_version (id),
    primary key (site_id, monday)
);
create index deployment_week_of_version on deployment_week (version_id);

create table deployment (
    version_id text not null references deployment_version (id),
    occurrence_id text not null references occurrence (id),
    learner_id text not null references person (id),
    lsa_id text not null references person (id),
    plan_line_id text,
    reason text,
    primary key (version_id, occurrence_id, learner_id, lsa_id)
);
create index deployment_of_lsa on deployment (lsa_id, version_id);
create index deployment_of_learner on deployment (learner_id, version_id);

-- That an LSA has read one learner's say for one session, and which statement it was.
create table briefing_read (
    lsa_id text not null references person (id),
    learner_id text not null references person (id),
    session_id text not null references session (id),
    -- the statement's number and state as read ("3 sent"); "0" when there was none
    version_read text not null,
    read_at bigint not null,
    primary key (lsa_id, learner_id, session_id)
);

create table talk (
    id text primary key,
    learner_id text not null references person (id),
    -- help, question
    kind text not null,
    situation text,
    question text,
    -- the page it was asked on
    page text not null,
    reader_id text not null references person (id),
    asked_at bigint not null,
    read_at bigint,
    read_by text references person (id)
);
create index talk_of_reader on talk (reader_id, asked_at);
create index talk_of_learner on talk (learner_id);

-- The head of each chain of audit rows: one chain a learner, and one for the rest of each site.
create table audit_chain (
    chain text primary key,
    number bigint not null,
    hash bytea not null
);

-- Pseudonymous ids, action and instant; never words.
create table audit (
    chain text not null,
    number bigint not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    object text not null,
    -- done, refused
    outcome text not null,
    previous bytea not null,
    hash bytea not null,
    primary key (chain, number)
);
create index audit_of_actor on audit (actor, at);
create index audit_of_object on audit (object);
