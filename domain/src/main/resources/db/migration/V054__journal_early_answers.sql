-- A step that waits for an answer has a ticket at the broker that comes when the waiting is over. The answer comes first as
-- a rule; until its moment the ticket is in the queue and means nothing.
create table journal.early_answer (
    step    text        not null,
    until   timestamptz not null,
    tickets bigint      not null,
    primary key (step, until)
);
comment on table journal.early_answer is 'Таймеры у брокера, которых больше никто не ждёт: шаг, до какого момента они стоят в очереди, сколько их';
