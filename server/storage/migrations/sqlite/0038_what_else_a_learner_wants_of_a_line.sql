-- What a learner says in their own words where they want something else of a line, and what is to be talked about beside the
-- line that is offered next.

alter table plan_review_decision add column words text;
-- different, most, least, more, less
alter table plan_line add column talk text;
alter table plan_line add column talk_words text;
