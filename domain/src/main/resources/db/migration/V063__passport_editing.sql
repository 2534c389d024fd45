-- What facilities keep themselves: участки with the addresses they serve, technologies, fields that differ from ФРМО.

-- A field that the region has edited; the next load of ФРМО leaves it alone and shows the difference.
create table passport.kept_field (
    record text        not null,                       -- OID of an organisation or department, «building:<id>»
    field  text        not null,                       -- column of its table
    who    text        not null,
    at     timestamptz not null default clock_timestamp(),
    primary key (record, field)
);
comment on table passport.kept_field is 'Поля, которые регион ведёт сам поверх ФРМО';

create table passport.plot (
    id             bigint   generated always as identity primary key,
    facility_oid   text     not null references passport.facility,
    department_oid text,
    kind           text     not null check (kind in ('THERAPEUTIC', 'PAEDIATRIC', 'GENERAL', 'OBSTETRIC', 'COMPLEX', 'FELDSHER', 'OTHER')),
    number         text     not null,
    doctor_snils   text     not null default '',
    adults         int      not null check (adults >= 0),
    children       int      not null check (children >= 0),
    opened_on      date     not null,
    closed_on      date,
    revision       int      not null default 1,
    unique (id, facility_oid),
    foreign key (department_oid, facility_oid) references passport.department (oid, facility_oid),
    check (closed_on >= opened_on)
);
comment on table passport.plot is 'Врачебные участки и прикреплённое население';
create index on passport.plot (facility_oid);

-- One street of an участок, or some of its houses; several lines may name one street.
create table passport.served_address (
    plot_id    bigint   not null references passport.plot on delete cascade,
    line       smallint not null,
    place      text     not null,
    street     text     not null,
    place_key  text     not null,                      -- as compared: without case, ё, punctuation
    street_key text     not null,
    house_from int      not null check (house_from >= 0),
    house_to   int      not null check (house_to >= house_from),
    parity     text     not null check (parity in ('ALL', 'EVEN', 'ODD')),
    suffix     text     not null default '',           -- «а», «/2», «к1»: of one house only
    primary key (plot_id, line)
);
comment on table passport.served_address is 'Адреса, которые обслуживает участок';
create index on passport.served_address (place_key, street_key);

create table passport.technology (
    id             bigint   generated always as identity primary key,
    facility_oid   text     not null references passport.facility,
    department_oid text,
    code           text     not null default '',
    name           text     not null,
    used_from      date     not null,
    used_to        date,
    revision       int      not null default 1,
    foreign key (department_oid, facility_oid) references passport.department (oid, facility_oid),
    check (used_to >= used_from)
);
comment on table passport.technology is 'Применяемые медицинские технологии';
create index on passport.technology (facility_oid);

-- «Участков нет»: said by the facility, so that the part counts as filled.
create table passport.absent_part (
    facility_oid text not null references passport.facility,
    part         text not null,
    primary key (facility_oid, part)
);
comment on table passport.absent_part is 'Разделы паспорта, которых у организации не бывает';

create index on passport.facility (short_name, oid);
create index on passport.room (building_id);
