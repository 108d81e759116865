-- Words of a refused form, an hour at most; never passphrases, codes, card secrets or files.
create table kept_words (
    -- the id of a sign-in or an arrival
    owner_id text not null,
    form text not null,
    fields text not null,
    kept_at bigint not null,
    primary key (owner_id, form)
);
create index kept_words_kept on kept_words (kept_at);
