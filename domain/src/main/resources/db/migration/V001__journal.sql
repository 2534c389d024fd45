-- The journal of all exchanges. Rows are appended, never updated; a month is dropped, not deleted.
-- A message's id is its time: milliseconds since 2024-01-01 UTC, shifted left by 22 bits (10 of the node, 12 of the
-- counter), so that every table is partitioned by the id and a moment is a bound of ids.
create schema journal;

create sequence journal.node_number maxvalue 1023 minvalue 0 cycle;

create function journal.id_floor(moment timestamptz) returns bigint immutable parallel safe language sql as $$
    select (((extract(epoch from moment) - 1704067200) * 1000)::bigint) << 22
$$;

create function journal.moment(id bigint) returns timestamptz immutable parallel safe language sql as $$
    select to_timestamp(1704067200 + (id >> 22) / 1000.0)
$$;

-- One exchange: a document that came in, or one that the domain decided to send (direction 'out': the outbox).
create table journal.message (
    id        bigint   not null primary key,
    type      text     not null,              -- word of the document's type: semd.141, relay.lab
    direction char(3)  not null,              -- in, out
    sender    text     not null,              -- system that sent it; medbus for our own
    facility  text     not null,              -- OID of the organisation, '' when it has none
    document  text     not null,              -- the sender's id of the document
    queue     text,                           -- first step; null when it was refused at the door
    size      integer  not null,              -- bytes of the document as it came
    check (direction in ('in', 'out'))
) partition by range (id);

-- Which documents are known, to recognise a repeat: beside the months, with a horizon of its own.
create table journal.known_document (
    sender     text   not null,
    document   text   not null,
    message_id bigint not null,
    sha256     bytea  not null,
    primary key (sender, document)
);

-- What was carried: the document, its signatures, answers. Each stored once, zstd; may be dropped before the message.
create table journal.body (
    message_id bigint  not null,
    part       text    not null,              -- document, signature.1, answer.<step>.<n>, violations
    sha256     bytea   not null,              -- of the bytes as they came
    size       integer not null,              -- bytes as they came
    content    bytea   not null,              -- zstd
    primary key (message_id, part)
) partition by range (message_id);
alter table journal.body alter content set storage external;

-- Typed business keys; personal ones are keyed hashes. The index is the table's only way in.
create table journal.business_key (
    kind       smallint not null,
    value      text     not null,
    message_id bigint   not null
) partition by range (message_id);
create index business_key_by_value on journal.business_key (kind, value, message_id);
create index business_key_by_message on journal.business_key (message_id);

-- What happened to a message at a step (a queue): n grows within (message, step); the last mark is the state.
create table journal.mark (
    message_id bigint      not null,
    step       text        not null,
    n          smallint    not null,
    outcome    smallint    not null,          -- ru.medbus.domain.journal.Outcome
    at         timestamptz not null default clock_timestamp(),
    ms         integer     not null default 0,
    until      timestamptz,                   -- next attempt, or how long an answer is awaited
    code       text        not null default '',
    detail     text        not null default '',
    author     text        not null default '', -- the person, when a person did it
    primary key (message_id, step, n)
) partition by range (message_id);
create index mark_of_trouble on journal.mark (outcome, message_id) where outcome in (4, 5);

-- Every step of the messages below it has ended. One row; locked by the scan, lowered by a resend.
create table journal.watermark (
    message_id bigint not null
);
insert into journal.watermark values (0);

-- Whether a step of the message still has to run or waits for an answer.
create function journal.is_open(message bigint, first_step text) returns boolean stable language sql as $$
    select coalesce(bool_or(outcome in (0, 1, 2)), false)
           or (first_step is not null and coalesce(bool_and(step <> first_step), true))
    from (select distinct on (step) step, outcome from journal.mark where message_id = message
          order by step, n desc) last
$$;

-- Makes the partitions of one month, when they are not there.
create function journal.add_month(month date) returns void language plpgsql as $$
declare
    first bigint := journal.id_floor(date_trunc('month', month::timestamp) at time zone 'UTC');
    next  bigint := journal.id_floor((date_trunc('month', month::timestamp) + interval '1 month') at time zone 'UTC');
    parent text;
begin
    foreach parent in array array['message', 'body', 'business_key', 'mark'] loop
        execute format('create table if not exists journal.%I partition of journal.%I for values from (%s) to (%s)',
                       parent || to_char(month, '_YYYY_MM'), parent, first, next);
    end loop;
end $$;

-- The state of a message from the last marks of its steps: 0 accepted, 1 processing, 2 delivered, 3 refused, 4 aside.
create function journal.message_state(message bigint, first_step text) returns smallint stable language sql as $$
    select (case
        when count(*) = 0 then case when first_step is null then 3 else 0 end
        when bool_or(outcome = 5) then 4
        when bool_or(outcome in (0, 1, 2)) then 1
        when bool_or(outcome = 4) then 3
        else 2 end)::smallint
    from (select distinct on (step) outcome from journal.mark where message_id = message order by step, n desc) last
$$;
