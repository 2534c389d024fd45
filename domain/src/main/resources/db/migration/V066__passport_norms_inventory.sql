-- Standards of equipment and norms of work. int8range beside daterange stands for equality, so no extension is needed.
create table passport.standard (
    id       bigint generated always as identity primary key,
    name     text   not null unique
);
comment on table passport.standard is 'Порядки и стандарты оснащения';

create table passport.standard_edition (
    id           bigint generated always as identity primary key,
    standard_id  bigint not null references passport.standard,
    number       int    not null,
    order_number text   not null,                    -- приказ
    order_on     date   not null,
    valid_from   date   not null,
    valid_to     date,                               -- last day
    state        text   not null default 'DRAFT' check (state in ('DRAFT', 'IN_FORCE')),
    unique (standard_id, number),
    check (valid_to >= valid_from),
    constraint standard_edition_overlap exclude using gist (int8range(standard_id, standard_id, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&)
);
comment on table passport.standard_edition is 'Редакции стандартов оснащения и дни их действия';

create table passport.standard_line (
    id                   bigint generated always as identity primary key,
    edition_id           bigint not null references passport.standard_edition,
    n                    int    not null,
    department_type      text   not null,            -- НСИ 11.1072: вид структурного подразделения
    department_type_name text   not null default '',
    equipment            text   not null,
    type_codes           text[] not null check (cardinality(type_codes) > 0),  -- any of them will do
    rule                 text   not null check (rule in ('PER_DEPARTMENT', 'PER_BEDS', 'PER_WORKPLACES')),
    units                int    not null check (units > 0),
    per                  int    not null check (per > 0),
    paragraph            text   not null default '',
    unique (edition_id, n)
);
comment on table passport.standard_line is 'Строки стандартов: сколько какого оборудования положено';

create table passport.standard_addition (
    id             bigint generated always as identity primary key,
    standard_id    bigint not null references passport.standard,
    department_oid text   not null references passport.department,
    valid_from     date   not null,
    valid_to       date,
    reason         text   not null,
    who            text   not null,
    check (valid_to >= valid_from),
    unique (standard_id, department_oid, valid_from)
);
comment on table passport.standard_addition is 'Стандарты, применённые к подразделению сверх его вида';
create index on passport.standard_addition (department_oid);

-- Appended: what holds on a day is the row with the latest since before it.
create table passport.department_capacity (
    id             bigint      generated always as identity primary key,
    department_oid text        not null references passport.department,
    kind           text        not null check (kind in ('BEDS', 'WORKPLACES')),
    quantity       int         not null check (quantity >= 0),
    since          date        not null,
    who            text        not null,
    at             timestamptz not null default clock_timestamp()
);
comment on table passport.department_capacity is 'Койки и рабочие места подразделений, от которых считается норматив';
create index on passport.department_capacity (department_oid, kind, since, id);

create table passport.work_norm (
    id                bigint generated always as identity primary key,
    type_code         text   not null,
    type_name         text   not null,
    studies_per_shift int    not null check (studies_per_shift > 0),
    shifts_per_day    int    not null check (shifts_per_day between 1 and 4),
    valid_from        date   not null,
    valid_to          date,
    source            text   not null,
    check (valid_to >= valid_from)
);
comment on table passport.work_norm is 'Нормы работы оборудования: исследований в смену, смен в день';
create index on passport.work_norm (type_code, valid_from);

create table passport.inventory (
    id           bigint generated always as identity primary key,
    facility_oid text   not null references passport.facility,
    order_number text   not null,
    order_on     date   not null,                      -- the book is taken as of this day
    chairman     text   not null,
    members      text   not null default '',
    state        text   not null default 'COUNTING' check (state in ('COUNTING', 'REVIEW', 'CLOSED', 'CANCELLED')),
    opened_by    text   not null,
    opened_at    timestamptz not null default clock_timestamp(),
    closed_by    text   not null default '',
    closed_at    timestamptz,
    unique (facility_oid, order_number, order_on)
);
comment on table passport.inventory is 'Инвентаризации оборудования';

-- One for each room of the scope, and one for what stands in no room.
create table passport.inventory_sheet (
    id           bigint generated always as identity primary key,
    inventory_id bigint not null references passport.inventory,
    room_id      bigint references passport.room,
    department_oid text,                               -- of units without a room
    title        text   not null,
    unique nulls not distinct (inventory_id, room_id, department_oid)
);
comment on table passport.inventory_sheet is 'Инвентаризационные листы по помещениям';

create table passport.inventory_line (
    id               bigint generated always as identity primary key,
    inventory_id     bigint not null references passport.inventory,
    sheet_id         bigint references passport.inventory_sheet,   -- by the book; null: not in the book of this campaign
    equipment_id     bigint references passport.equipment,         -- null: surplus
    code             text   not null default '',                   -- what was scanned of a surplus
    title            text   not null,
    inventory_number text   not null default '',
    serial           text   not null default '',
    cost_kopecks     bigint not null default 0,
    book_state       text   not null default '',
    book_place       text   not null default '',
    decision         text   not null default '',                   -- ru.medbus.domain.passport.inventory.Decision
    note             text   not null default '',
    taken_type       text   not null default '',                   -- of a surplus that is taken on
    taken_type_name  text   not null default '',
    taken_number     text   not null default '',
    unique (inventory_id, equipment_id)
);
comment on table passport.inventory_line is 'Строки инвентаризации: что числится и что оказалось сверх учёта';
create unique index on passport.inventory_line (inventory_id, code) where equipment_id is null;
create index on passport.inventory_line (sheet_id);

-- Appended: two who count one sheet never lose each other's marks; the last one of a line counts.
create table passport.inventory_mark (
    id       bigint      generated always as identity primary key,
    line_id  bigint      not null references passport.inventory_line,
    mark     text        not null check (mark in ('FOUND', 'ABSENT', 'UNMARKED')),
    sheet_id bigint      references passport.inventory_sheet,      -- where it was found
    state    text        not null default '',                      -- as found; empty: as in the book
    who      text        not null,
    at       timestamptz not null default clock_timestamp()
);
comment on table passport.inventory_mark is 'Отметки счёта: кто, где и в каком состоянии нашёл';
create index on passport.inventory_mark (line_id, id);
create trigger stays before update or delete on passport.inventory_mark
    for each row execute function passport.ledger_row_stays();

-- What is closed stays: the act has been signed.
create function passport.closed_inventory_stays() returns trigger language plpgsql as $$
declare
    of_state text;
begin
    if tg_table_name = 'inventory' then
        of_state := old.state;
    else
        select state into of_state from passport.inventory where id = old.inventory_id;
    end if;
    if of_state in ('CLOSED', 'CANCELLED') then
        raise exception 'Инвентаризация % закрыта и не изменяется', old.id;
    end if;
    return coalesce(new, old);
end $$;
create trigger stays before update or delete on passport.inventory
    for each row execute function passport.closed_inventory_stays();
create trigger stays before update or delete on passport.inventory_line
    for each row execute function passport.closed_inventory_stays();
