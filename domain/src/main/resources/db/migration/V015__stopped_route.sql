-- Routes that a person has stopped, on all nodes and over restarts, until a person starts them again.
create table journal.stopped_route (
    route      text        not null primary key,
    reason     text        not null,
    author     text        not null,
    stopped_at timestamptz not null default clock_timestamp()
);
comment on table journal.stopped_route is 'Маршруты, остановленные человеком, и почему';
