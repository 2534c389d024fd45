-- Order and days of a rule, and what was changed in it, by whom and why.
alter table patient.routing_rule
    add position   integer not null default 0,  -- rules are shown and tried by it, then by id
    add valid_from date,                        -- inclusive; null: since ever
    add valid_to   date,                        -- inclusive; null: no end
    add check (valid_to >= valid_from);

create table patient.routing_rule_change (
    rule_id    bigint      not null references patient.routing_rule,
    version    integer     not null,
    changed_at timestamptz not null default clock_timestamp(),
    author     text        not null,
    reason     text        not null,
    change     text        not null,            -- field: before → after, a line each
    primary key (rule_id, version)
);
comment on table patient.routing_rule_change is 'История правил маршрутизации: кто, зачем и что изменил';
