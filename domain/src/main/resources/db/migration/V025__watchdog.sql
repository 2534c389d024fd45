-- The watchdog's memory: what is open below the watermark, whose turn a duty is, what was found without an owner.

-- Messages below the watermark that still have a step to run or an answer to wait for. From now on the watermark passes
-- open messages, so that one long outage does not make every look read all that was accepted since.
create table journal.lagging (
    message_id bigint not null primary key
);

-- A scheduled duty of all nodes together: nobody else takes it before the moment. One row each.
create table journal.duty (
    name  text        not null primary key,
    until timestamptz not null
);

-- What the watchdog found, for people; a row a look and queue.
create table journal.stranding (
    at       timestamptz not null default clock_timestamp(),
    step     text        not null,            -- queue of the steps
    messages integer     not null,            -- how many were found
    remedy   text        not null,            -- ru.medbus.domain.journal.Stranding.Remedy
    check (remedy in ('SENT_AGAIN', 'NOBODY_READS'))
);
create index stranding_by_time on journal.stranding (at);
