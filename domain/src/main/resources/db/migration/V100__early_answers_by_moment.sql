-- What has left the broker is found without reading what stands there for a day.
create index early_answer_by_moment on journal.early_answer (until);
