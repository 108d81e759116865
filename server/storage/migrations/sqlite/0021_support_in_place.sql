-- What the college's file said, in one line, of a duty that came from it: the same file again changes nothing.
alter table plan_line add column imported text;
create index plan_line_imported on plan_line (learner_id, situation) where imported is not null;
