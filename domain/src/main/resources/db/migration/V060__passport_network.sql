-- The passport capability: organisations of the region's health system and what they consist of.
create schema passport;

create table passport.facility (
    oid          text     primary key,                 -- of ФРМО; of the region for who is not in it
    kind         text     not null check (kind in ('AUTHORITY', 'MEDICAL', 'PHARMACY')),
    full_name    text     not null,
    short_name   text     not null,
    parent_oid   text     references passport.facility,
    type_code    text     not null default '',         -- вид организации, ФРМО moAgencyKind
    type_name    text     not null default '',
    profile      text     not null default '',         -- ФРМО profileAgencyKind
    level        smallint check (level between 1 and 3),
    inn          text     not null default '',
    kpp          text     not null default '',
    ogrn         text     not null default '',
    oktmo        text     not null default '',         -- territory
    post_index   text     not null default '',
    address      text     not null default '',
    head         text     not null default '',
    phone        text     not null default '',
    email        text     not null default '',
    site         text     not null default '',
    opened_on    date,
    closed_on    date,
    close_reason text     not null default '',
    source       text     not null check (source in ('FRMO', 'LOCAL')),
    revision     int      not null default 1,
    check (parent_oid <> oid),
    check (closed_on >= opened_on)
);
comment on table passport.facility is 'Организации сети здравоохранения: министерство, МО, аптеки';
create index on passport.facility (parent_oid);
create index on passport.facility (oktmo);

create table passport.building (
    id           bigint   generated always as identity primary key,
    facility_oid text     not null references passport.facility,
    federal_id   text,                                 -- ФРМО building_id
    name         text     not null,
    post_index   text     not null default '',
    address      text     not null default '',
    built_year   smallint check (built_year between 1700 and 2100),
    floors       smallint check (floors between 1 and 100),
    troubled     boolean  not null default false,      -- аварийное
    opened_on    date,
    closed_on    date,
    source       text     not null check (source in ('FRMO', 'LOCAL')),
    revision     int      not null default 1,
    unique (facility_oid, federal_id),
    unique (id, facility_oid),
    check (closed_on >= opened_on)
);
comment on table passport.building is 'Здания организаций';

create table passport.department (
    oid          text     primary key,
    facility_oid text     not null references passport.facility,
    name         text     not null,
    type_code    text     not null default '',         -- НСИ 11.1072: вид структурного подразделения
    type_name    text     not null default '',
    building_id  bigint,
    opened_on    date,
    closed_on    date,
    source       text     not null check (source in ('FRMO', 'LOCAL')),
    revision     int      not null default 1,
    unique (oid, facility_oid),
    foreign key (building_id, facility_oid) references passport.building (id, facility_oid),
    check (closed_on >= opened_on)
);
comment on table passport.department is 'Структурные подразделения';
create index on passport.department (facility_oid);

-- Отделения стационара, кабинеты амбулаторного приёма, лаборатории: what ФРМО calls отделения и кабинеты.
create table passport.care_unit (
    oid            text     primary key,
    department_oid text     not null references passport.department,
    kind           text     not null check (kind in ('INPATIENT', 'OUTPATIENT', 'LABORATORY', 'OTHER')),
    name           text     not null,
    type_code      text     not null default '',
    type_name      text     not null default '',
    room_count     smallint check (room_count >= 0),
    opened_on      date,
    closed_on      date,
    source         text     not null check (source in ('FRMO', 'LOCAL')),
    revision       int      not null default 1,
    check (closed_on >= opened_on)
);
comment on table passport.care_unit is 'Отделения, кабинеты и лаборатории подразделений';
create index on passport.care_unit (department_oid);

create table passport.room (
    id             bigint   generated always as identity primary key,
    facility_oid   text     not null references passport.facility,
    building_id    bigint,
    department_oid text,
    number         text     not null,
    name           text     not null default '',
    floor          smallint,
    area_m2        numeric(8, 2) check (area_m2 > 0),
    opened_on      date,
    closed_on      date,
    revision       int      not null default 1,
    unique (id, facility_oid),
    foreign key (building_id, facility_oid) references passport.building (id, facility_oid),
    foreign key (department_oid, facility_oid) references passport.department (oid, facility_oid),
    check (closed_on >= opened_on)
);
comment on table passport.room is 'Помещения: кабинеты, палаты, склады';
create index on passport.room (facility_oid);

-- Every change of a passport: who, when, why, what it was and what it became.
create table passport.change (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    who          text        not null,
    why          text        not null default '',
    facility_oid text        not null,
    subject      text        not null,                 -- «Кабинет 12», «Оборудование 000123»
    field        text        not null,                 -- empty: the whole
    before       text        not null,
    after        text        not null
);
comment on table passport.change is 'История изменений паспортов';
create index on passport.change (facility_oid, id desc);
create index on passport.change (subject, id desc);
