-- How much passes, by five minutes: what alerts and charts read instead of the journal itself.
create table journal.rhythm_of_sender (
    sender   text        not null,
    slot     timestamptz not null,              -- start of the five minutes
    messages bigint      not null,
    primary key (sender, slot)
);

create table journal.rhythm_of_step (
    step     text        not null,
    slot     timestamptz not null,
    outcome  smallint    not null,              -- ru.medbus.domain.journal.Outcome
    messages bigint      not null,
    primary key (step, slot, outcome)
);

-- Messages below it are counted. One row, locked by the one who counts.
create table journal.rhythm_mark (
    message_id bigint not null
);
insert into journal.rhythm_mark values (journal.id_floor(now() - interval '1 hour'));
