-- A person sends a whole group aside again: the work and each of its messages, so that a restart goes on with it.
create table journal.bulk_resend (
    id          bigint generated always as identity primary key,
    fingerprint text        not null,
    step        text        not null,
    author      text        not null,
    reason      text        not null,
    total       integer     not null,
    state       text        not null default 'RUNNING',
    starts_at   timestamptz not null,          -- until then nothing is sent: time to think again
    ended_at    timestamptz,
    check (state in ('RUNNING', 'DONE', 'CANCELLED'))
);
create index bulk_resend_running on journal.bulk_resend (id) where state = 'RUNNING';

create table journal.bulk_item (
    bulk_id    bigint not null references journal.bulk_resend on delete cascade,
    message_id bigint not null,
    result     text,                           -- null: not yet; SENT; else why not: ru.medbus.domain.journal.Obstacle
    primary key (bulk_id, message_id)
);
create index bulk_item_waiting on journal.bulk_item (bulk_id, message_id) where result is null;
create index bulk_item_failed on journal.bulk_item (bulk_id, message_id) where result <> 'SENT';
