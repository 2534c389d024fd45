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
