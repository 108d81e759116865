create table photo (
    person_id text primary key references person (id),
    media_type text not null,
    -- re-encoded on import, so that no tag of the camera is in it
    picture bytea not null,
    digest text not null
);
