-- What a week is read by, so that the years before it are not looked through: its meetings by session and day, which version
-- of each site is in force in it, and who is sent to a meeting.

create index occurrence_of_session on occurrence (session_id, on_date);
create index deployment_week_of_monday on deployment_week (monday, site_id);
create index deployment_of_occurrence on deployment (occurrence_id, version_id);
