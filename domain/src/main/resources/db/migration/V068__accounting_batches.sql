-- What accounting and payroll systems of organisations say: fixed assets, staff and what is paid.
create table passport.accounting_batch (
    message_id   bigint      primary key,              -- of the journal
    facility_oid text        not null,
    kind         text        not null check (kind in ('ASSETS', 'STAFFING')),
    month        date        check (extract(day from month) = 1),   -- of staffing
    file_name    text        not null,
    sha256       text        not null,
    format       text        not null,
    rows         int         not null check (rows >= 0),
    sender       text        not null,
    applied_at   timestamptz not null default clock_timestamp(),
    unique (facility_oid, kind, sha256),
    check ((month is not null) = (kind = 'STAFFING'))
);
comment on table passport.accounting_batch is 'Выгрузки учётных и кадровых систем организаций';
create index on passport.accounting_batch (facility_oid, kind, applied_at desc);

create table passport.accounting_asset (
    batch_id         bigint not null references passport.accounting_batch on delete cascade,
    line             int    not null,
    inventory_number text   not null,
    name             text   not null,
    serial_number    text   not null,
    maker            text   not null,
    okof             text   not null,
    accepted_on      date,
    cost_kopecks     bigint check (cost_kopecks >= 0),
    rest_kopecks     bigint check (rest_kopecks >= 0),
    room             text   not null,
    state            text   not null check (state in ('', 'IN_USE', 'STORED', 'REPAIR', 'WRITTEN_OFF')),
    primary key (batch_id, line),
    unique (batch_id, inventory_number)
);
comment on table passport.accounting_asset is 'Основные средства по данным учёта организации';

create table passport.accounting_staff (
    batch_id     bigint        not null references passport.accounting_batch on delete cascade,
    line         int           not null,
    snils        text          not null,
    name         text          not null,
    post_code    text          not null,
    post_name    text          not null,
    department   text          not null,
    rate         numeric(5, 2) not null check (rate > 0 and rate <= 2),
    fund_kopecks bigint        not null check (fund_kopecks >= 0),
    primary key (batch_id, line)
);
comment on table passport.accounting_staff is 'Занятые ставки и начисления за месяц по данным кадровой системы организации';
