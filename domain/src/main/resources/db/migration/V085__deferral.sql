-- Packs set aside for a prescription: by a doctor's reservation, or offered to one who waits. One pack, one hold.
create table stock.hold (
    id           bigint      generated always as identity primary key,
    sgtin        text        not null references stock.pack,
    facility_oid text        not null references stock.place,
    prescription text        not null check (prescription <> ''),  -- as dispensing names it
    number       text        not null,                  -- of the prescription, as people name it
    purpose      text        not null check (purpose in ('RESERVATION', 'OFFER')),
    held_until   date        not null,                  -- the last day
    held_by      text        not null,
    held_at      timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    ended_why    text        not null default '' check (ended_why in ('', 'GONE', 'LAPSED', 'RELEASED')),
    check ((ended_at is null) = (ended_why = ''))
);
comment on table stock.hold is 'Упаковки, отложенные для рецептов: бронь врача и предложение из очереди отсрочки';
create unique index hold_active on stock.hold (sgtin) where ended_at is null;
create index on stock.hold (prescription);
create index on stock.hold (facility_oid, held_until) where ended_at is null;

-- Terms of отсроченное обслуживание as rows with days of force, so that a new order is new rows.
create table drugsupply.deferral_rule (
    id             bigint   generated always as identity primary key,
    kind           text     not null check (kind in ('ORDINARY', 'URGENT', 'LONG')),
    days           smallint not null check (days between 1 and 366),          -- working ones
    base           text     not null check (base in ('REQUEST', 'VALIDITY_END')),
    keeps_validity boolean  not null,                   -- while it is deferred a prescription does not run out
    opened_on      date     not null,
    closed_on      date     check (closed_on >= opened_on),
    source         text     not null check (source <> ''),
    revision       int      not null default 1,
    unique (kind, opened_on)
);
comment on table drugsupply.deferral_rule is 'Сроки отсроченного обслуживания по приказам и дням их действия';

insert into drugsupply.deferral_rule (kind, days, base, keeps_validity, opened_on, closed_on, source) values
    ('ORDINARY', 10, 'REQUEST', true, '2017-09-22', '2025-08-31', 'Приказ Минздрава № 403н от 11.07.2017; сохранение срока приказом № 1093н сверьте'),
    ('URGENT',    2, 'REQUEST', true, '2017-09-22', '2025-08-31', 'Приказ Минздрава № 403н от 11.07.2017 (cito), сверьте'),
    ('LONG',     15, 'REQUEST', true, '2017-09-22', '2025-08-31', 'Приказ Минздрава № 403н от 11.07.2017; сохранение срока приказом № 1093н сверьте'),
    ('ORDINARY', 10, 'REQUEST', true, '2025-09-01', null, 'Приказ Минздрава № 100н от 07.03.2025'),
    ('URGENT',    3, 'REQUEST', true, '2025-09-01', null, 'Приказ Минздрава № 100н от 07.03.2025 (cito)'),
    ('LONG',     30, 'REQUEST', true, '2025-09-01', null, 'Приказ Минздрава № 100н от 07.03.2025 (нужна закупка)');

-- One stay of a prescription in the register of deferred service of one pharmacy.
create table drugsupply.deferral (
    id              bigint      generated always as identity primary key,
    prescription_id bigint      not null references drugsupply.prescription,
    pharmacy_oid    text        not null,
    state           text        not null check (state in ('WAITING', 'OFFERED', 'DISPENSED', 'WITHDRAWN', 'EXPIRED',
                                'ANNULLED')),
    rule_id         bigint      not null references drugsupply.deferral_rule,
    requested_at    timestamptz not null,
    requested_on    date        not null,               -- the same in the region's zone: the term is counted from it
    due_on          date        not null,               -- the last day of the term
    urgent          boolean     not null,
    offered_until   date,
    lapses          smallint    not null default 0,     -- offers that nobody came for
    who             text        not null,
    ended_at        timestamptz,
    reason          text        not null default '',
    revision        int         not null default 1,
    check ((state = 'OFFERED') = (offered_until is not null)),
    check ((ended_at is null) = (state in ('WAITING', 'OFFERED')))
);
comment on table drugsupply.deferral is 'Отсроченное обслуживание рецептов: очередь аптеки, срок, чем кончилось';
create unique index deferral_open on drugsupply.deferral (prescription_id) where ended_at is null;
create index on drugsupply.deferral (prescription_id);
create index on drugsupply.deferral (pharmacy_oid, requested_at desc);
create index on drugsupply.deferral (due_on) where ended_at is null;
