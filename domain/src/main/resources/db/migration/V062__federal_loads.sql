-- What ФРМО and ФРМР were asked for, what they said last, and where the region says otherwise.
create table passport.load (
    id         bigint      generated always as identity primary key,
    system     text        not null check (system in ('FRMO', 'FRMR')),
    ordered_at timestamptz not null default clock_timestamp(),
    ordered_by text        not null,
    message_id bigint,                                    -- of the journal; that of ФРМР has one per portion
    state      text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'REFUSED')),
    done       int         not null default 0,
    total      int         not null default 0,
    detail     text        not null default '',
    ended_at   timestamptz
);
comment on table passport.load is 'Загрузки из ФРМО и ФРМР';
create index on passport.load (system, id desc);

create table passport.load_breach (
    id      bigint generated always as identity primary key,
    load_id bigint not null references passport.load,
    origin  text   not null,                              -- dictionary or МО
    row_no  int    not null,                              -- 0: the whole
    text    text   not null
);
comment on table passport.load_breach is 'Почему загрузка ничего не изменила: строки и причины';
create index on passport.load_breach (load_id);

create table passport.load_change (
    load_id      bigint not null references passport.load,
    kind         text   not null,                         -- FACILITY, BUILDING, DEPARTMENT, CARE_UNIT, EMPLOYMENT
    key          text   not null,
    facility_oid text   not null,
    subject      text   not null,
    field        text   not null,                         -- column; empty: the whole
    before       text   not null,
    after        text   not null,
    deed         text   not null check (deed in ('ADDED', 'CHANGED', 'CLOSED', 'KEPT'))
);
comment on table passport.load_change is 'Что изменила загрузка и что оставлено по решению региона';
create index on passport.load_change (load_id, kind, key);

create table passport.federal_record (
    kind         text    not null,
    key          text    not null,
    facility_oid text    not null,
    subject      text    not null,
    cells        jsonb   not null,                        -- column → value as ФРМО says it
    gone         boolean not null default false,
    primary key (kind, key)
);
comment on table passport.federal_record is 'Последнее слово ФРМО о каждой записи сети';

create table passport.difference (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    key          text        not null,
    field        text        not null,
    facility_oid text        not null,
    subject      text        not null,
    ours         text        not null,
    federal      text        not null,
    load_id      bigint      not null references passport.load,
    since        timestamptz not null default clock_timestamp(),
    decision     text        not null default 'OPEN' check (decision in ('OPEN', 'KEPT')),
    decided_by   text        not null default '',
    decided_at   timestamptz,
    why          text        not null default '',
    unique (kind, key, field)
);
comment on table passport.difference is 'Расхождения паспортов с ФРМО: поле правили в регионе';
create index on passport.difference (facility_oid);

-- Portions of ФРМР's answers, by МО.
create table passport.staff_portion (
    load_id      bigint not null references passport.load,
    facility_oid text   not null,
    part         int    not null,
    state        text   not null default 'ORDERED' check (state in ('ORDERED', 'APPLIED', 'REFUSED')),
    message_id   bigint not null,
    detail       text   not null default '',
    primary key (load_id, facility_oid, part)
);
comment on table passport.staff_portion is 'Запросы персонала в ФРМР: порции по организациям';
