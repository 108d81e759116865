-- How one reader wants pages. One text, as the cookie before sign-in has it, because nobody is ever looked up by it: what
-- they chose, and after a slash what stood before their last change.
create table settings (
    person_id text primary key references person (id),
    kept text not null,
    changed_at bigint not null
);
