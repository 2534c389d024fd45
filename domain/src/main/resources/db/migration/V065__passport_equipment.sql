-- Medical equipment: the register of units and the ledgers of what happens to them. A ledger's row is never updated.
create table passport.equipment (
    id               bigint      generated always as identity primary key,
    facility_oid     text        not null references passport.facility,
    department_oid   text,
    room_id          bigint,
    type_code        text        not null,
    type_name        text        not null,
    model            text        not null,
    maker            text        not null default '',
    serial           text        not null default '',
    inventory_number text        not null check (inventory_number <> ''),
    made_year        int         check (made_year between 1900 and 2100),
    commissioned_on  date,
    service_years    int         check (service_years between 1 and 60),
    worn_on          date        generated always as
                                 ((commissioned_on + make_interval(years => service_years))::date) stored,
    cost_kopecks     bigint      not null default 0 check (cost_kopecks >= 0),
    funding          text        not null,             -- ru.medbus.domain.passport.equipment.Funding
    certificate      text        not null default '',  -- регистрационное удостоверение медицинского изделия
    verification_on  date,                             -- next поверка
    maintenance_on   date,                             -- next техническое обслуживание
    state            text        not null check (state in ('WORKING', 'IDLE', 'REPAIR', 'MOTHBALLED', 'WRITTEN_OFF')),
    state_since      timestamptz not null,
    revision         int         not null default 1,
    unique (facility_oid, inventory_number),
    foreign key (department_oid, facility_oid) references passport.department (oid, facility_oid),
    foreign key (room_id, facility_oid) references passport.room (id, facility_oid)
);
comment on table passport.equipment is 'Регистр медицинского оборудования: единицы';
create index on passport.equipment (facility_oid, id);
create index on passport.equipment (facility_oid, type_code, id);
create index on passport.equipment (type_code, id);
create index on passport.equipment (state, id);
create index on passport.equipment (facility_oid, state, id);
create index on passport.equipment (department_oid, type_code);
create index on passport.equipment (room_id);
create index on passport.equipment (upper(inventory_number) collate "C");
create index on passport.equipment (upper(serial) collate "C");
create index on passport.equipment (verification_on, id) where state <> 'WRITTEN_OFF';
create index on passport.equipment (maintenance_on, id) where state <> 'WRITTEN_OFF';
create index on passport.equipment (worn_on, id) where state <> 'WRITTEN_OFF';

create table passport.equipment_state (
    id           bigint      generated always as identity primary key,
    equipment_id bigint      not null references passport.equipment,
    before       text,                                 -- null: entered into the register
    state        text        not null,
    at           timestamptz not null,
    reason       text        not null,
    who          text        not null,
    noted_at     timestamptz not null default clock_timestamp()
);
comment on table passport.equipment_state is 'Состояния оборудования: с какого времени и почему';
create index on passport.equipment_state (equipment_id, at, id);

create table passport.equipment_place (
    id             bigint      generated always as identity primary key,
    equipment_id   bigint      not null references passport.equipment,
    department_oid text,
    room_id        bigint,
    at             timestamptz not null,
    reason         text        not null,
    who            text        not null
);
comment on table passport.equipment_place is 'Места оборудования: подразделение и помещение с какого времени';
create index on passport.equipment_place (equipment_id, at, id);

-- A mistake is mended by a further row with the difference, so the sum is what counts.
create table passport.equipment_use (
    id           bigint      generated always as identity primary key,
    equipment_id bigint      not null references passport.equipment,
    month        date        not null check (extract(day from month) = 1),
    studies      int         not null,
    shifts       int         not null,
    note         text        not null default '',
    who          text        not null,
    at           timestamptz not null default clock_timestamp()
);
comment on table passport.equipment_use is 'Использование оборудования по месяцам: исследования и смены';
create index on passport.equipment_use (equipment_id, month);

create table passport.equipment_care (
    id           bigint      generated always as identity primary key,
    equipment_id bigint      not null references passport.equipment,
    kind         text        not null check (kind in ('MAINTENANCE', 'VERIFICATION', 'REPAIR')),
    done_on      date        not null,
    next_on      date        check (next_on > done_on),
    document     text        not null,                 -- свидетельство о поверке, акт выполненных работ
    performer    text        not null,
    who          text        not null,
    at           timestamptz not null default clock_timestamp()
);
comment on table passport.equipment_care is 'Обслуживание, поверки и ремонты оборудования';
create index on passport.equipment_care (equipment_id, done_on);

create function passport.ledger_row_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Строка % не изменяется: исправляйте новой строкой', tg_table_name;
end $$;
create trigger stays before update or delete on passport.equipment_state
    for each row execute function passport.ledger_row_stays();
create trigger stays before update or delete on passport.equipment_place
    for each row execute function passport.ledger_row_stays();
create trigger stays before update or delete on passport.equipment_use
    for each row execute function passport.ledger_row_stays();
create trigger stays before update or delete on passport.equipment_care
    for each row execute function passport.ledger_row_stays();
