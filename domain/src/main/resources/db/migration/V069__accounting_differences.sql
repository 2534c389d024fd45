-- Where accounting and the registers of the passport do not agree, and what was decided of it.
create table passport.accounting_difference (
    id            bigint      generated always as identity primary key,
    facility_oid  text        not null,
    kind          text        not null check (kind in ('ASSETS', 'STAFFING')),
    key           text        not null,                -- inventory number; СНИЛС and post
    title         text        not null,                -- name of the thing; surname and initials
    what          text        not null check (what in ('ONLY_ACCOUNTING', 'ONLY_REGISTER', 'VALUE')),
    field         text        not null,                -- «Кабинет»; empty when it is the whole
    in_accounting text        not null,
    in_register   text        not null,
    batch_id      bigint      not null references passport.accounting_batch,  -- the last one that showed it
    seen_at       timestamptz not null default clock_timestamp(),
    closed_at     timestamptz,                         -- a later batch does not show it any more
    decision      text        not null default 'OPEN' check (decision in ('OPEN', 'TAKE', 'KEEP', 'ASK')),
    unique (facility_oid, kind, key, what, field, in_accounting, in_register)
);
comment on table passport.accounting_difference is 'Расхождения учёта организации с паспортом';
create index on passport.accounting_difference (facility_oid, kind) where closed_at is null;

create table passport.accounting_decision (
    id            bigint      generated always as identity primary key,
    difference_id bigint      not null references passport.accounting_difference,
    decision      text        not null check (decision in ('TAKE', 'KEEP', 'ASK')),
    who           text        not null,
    why           text        not null check (why <> ''),
    at            timestamptz not null default clock_timestamp()
);
comment on table passport.accounting_decision is 'Решения по расхождениям учёта и паспорта';
create index on passport.accounting_decision (difference_id, id);
