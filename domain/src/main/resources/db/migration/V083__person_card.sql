-- The page of a worker: an address that is not his СНИЛС, and what loads have changed of him.
alter table passport.person add column id bigint generated always as identity;
alter table passport.person add unique (id);

alter table passport.load_change add column person_id bigint;    -- of changes in staff; empty before this column
create index on passport.load_change (person_id, load_id desc) where person_id is not null;
