-- Prescription forms of order 1094н as rows, so that a new order is new rows.
create table drugsupply.form (
    code         text     primary key,                 -- of a URL: 148-1-04l
    name         text     not null,
    preferential boolean  not null,                    -- free or cheaper: needs the right to it
    typographic  boolean  not null,                    -- series and number stand on the blank already
    most_course  smallint,                             -- days
    series_cells smallint,
    number_cells smallint,
    opened_on    date     not null,
    closed_on    date,
    source       text     not null
);
comment on table drugsupply.form is 'Формы рецептурных бланков';

insert into drugsupply.form values
    ('148-1-04l', '148-1/у-04(л)', true,  false, 180, null, null, '2022-03-01', '2028-02-29', 'Приказ Минздрава № 1094н от 24.11.2021, прил. 1, п. 10'),
    ('107-1',     '107-1/у',       false, false, 365, null, null, '2022-03-01', '2028-02-29', 'Приказ Минздрава № 1094н от 24.11.2021, прил. 1, п. 11'),
    ('148-1-88',  '148-1/у-88',    false, true,  null, 3,   4,    '2022-03-01', '2028-02-29', 'Приказ Минздрава № 1094н от 24.11.2021, прил. 3, п. 1');

-- Terms of a form by НСИ 99.2.608, and who gets which.
create table drugsupply.form_term (
    form_code text     not null references drugsupply.form,
    term_code text     not null,
    name      text     not null,
    days      smallint not null check (days > 0),
    who       text     not null check (who in ('ANY', 'LONG_TERM', 'SPECIAL')),
    source    text     not null,
    primary key (form_code, term_code)
);
comment on table drugsupply.form_term is 'Сроки действия рецептов по формам и кому они положены';

insert into drugsupply.form_term values
    ('148-1-04l', '1', '15 дней', 15,  'ANY',       'Приказ № 1094н, прил. 1, п. 38, 39'),
    ('148-1-04l', '2', '30 дней', 30,  'ANY',       'Приказ № 1094н, прил. 1, п. 21'),
    ('148-1-04l', '4', '90 дней', 90,  'LONG_TERM', 'Приказ № 1094н, прил. 1, п. 22'),
    ('107-1',     '3', '60 дней', 60,  'ANY',       'Приказ № 1094н, прил. 1, п. 23'),
    ('107-1',     '5', 'до 1 года', 365, 'SPECIAL', 'Приказ № 1094н, прил. 1, п. 23'),
    ('148-1-88',  '1', '15 дней', 15,  'ANY',       'Приказ № 1094н, прил. 1, п. 20');

-- Numbers of one МО: the row is the counter. A series belongs to one МО, so that no two give the same number.
create table drugsupply.numbering (
    facility_oid text     not null,
    form_code    text     not null references drugsupply.form,
    series       text     not null unique check (series ~ '^\d{2,8}$'),
    next_number  bigint   not null default 1 check (next_number > 0),
    last_number  bigint   not null,
    width        smallint not null default 6 check (width between 1 and 18),
    revision     int      not null default 1,
    primary key (facility_oid, form_code)
);
comment on table drugsupply.numbering is 'Нумерация рецептов: серия и счётчик МО по форме бланка';

create table drugsupply.prescription (
    id            bigint   generated always as identity primary key,
    document_id   uuid     not null unique default gen_random_uuid(),
    version       int      not null default 1,         -- of the document: grows when a refused one is mended
    facility_oid  text     not null,
    form_code     text     not null references drugsupply.form,
    series        text,
    number        text,
    paper         boolean  not null default false,     -- written by hand, entered later
    state         text     not null check (state in ('DRAFT', 'SIGNED', 'SENT', 'REGISTERED', 'RESERVED',
                           'PARTLY_DISPENSED', 'DISPENSED', 'DELAYED', 'EXPIRED', 'ANNULLED')),
    person_id     bigint   not null references patient.person,
    benefit_id    bigint   references drugsupply.benefit,
    category_code text     not null default '',
    percent       smallint not null default 0,
    fund          smallint not null default 0,
    diagnosis     text     not null default '',
    drug_code     text     references drugsupply.drug,
    item_code     text     references drugsupply.drug_item,   -- by trade name
    single_dose   numeric(12, 3) not null default 0,   -- units at one time
    times_a_day   smallint not null default 0,
    course_days   smallint not null default 0,
    quantity      numeric(12, 3) not null default 0,   -- units in all
    signa         text     not null default '',
    term_code     text     not null default '',
    issued_on     date     not null,
    valid_until   date,
    special       boolean  not null default false,     -- по специальному назначению
    chronic       boolean  not null default false,
    priority      text     not null default '' check (priority in ('', 'cito', 'statim')),
    commission_number text not null default '',        -- протокол ВК
    commission_on date,
    doctor        text     not null,                   -- login
    doctor_name   text     not null,
    doctor_snils  text     not null default '',
    copy_of       bigint   references drugsupply.prescription,
    sheet_line_id bigint,
    reserved_until date,
    message_id    bigint,                              -- of the document on its way to РЭМД
    emdr_id       text     not null default '',
    refusal       text     not null default '',
    refusal_field text     not null default '',
    annul_reason  text     not null default '',
    created_at    timestamptz not null default now(),
    numbered_at   timestamptz,                         -- moment that the document carries
    signed_at     timestamptz,
    revision      int      not null default 1,
    unique (series, number),
    check ((series is null) = (number is null)),
    check (state = 'DRAFT' or state = 'ANNULLED' or (number is not null and drug_code is not null
           and quantity > 0 and valid_until >= issued_on))
);
comment on table drugsupply.prescription is 'Рецепты';
create index on drugsupply.prescription (person_id, id desc);
create index on drugsupply.prescription (facility_oid, id desc);
create index on drugsupply.prescription (state, id) where state in ('SIGNED', 'SENT');
create index on drugsupply.prescription (valid_until) where state in ('REGISTERED', 'RESERVED');
create index on drugsupply.prescription (number);
create index on drugsupply.prescription (drug_code);
create index on drugsupply.prescription (issued_on desc, id desc);

-- What has been signed does not change; only its fate does.
create function drugsupply.keep_signed() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and
       (old.facility_oid, old.form_code, old.series, old.number, old.paper, old.person_id, old.benefit_id,
        old.category_code, old.percent, old.fund, old.diagnosis, old.drug_code, old.item_code, old.single_dose,
        old.times_a_day, old.course_days, old.quantity, old.signa, old.term_code, old.issued_on, old.valid_until,
        old.special, old.chronic, old.priority, old.commission_number, old.commission_on, old.doctor)
       is distinct from
       (new.facility_oid, new.form_code, new.series, new.number, new.paper, new.person_id, new.benefit_id,
        new.category_code, new.percent, new.fund, new.diagnosis, new.drug_code, new.item_code, new.single_dose,
        new.times_a_day, new.course_days, new.quantity, new.signa, new.term_code, new.issued_on, new.valid_until,
        new.special, new.chronic, new.priority, new.commission_number, new.commission_on, new.doctor) then
        raise exception 'A signed prescription does not change: %', old.id;
    end if;
    return new;
end $$;
create trigger keep_signed before update on drugsupply.prescription
    for each row execute function drugsupply.keep_signed();

-- Blanks for handwriting: numbered in advance, used by an entry in the paper register, or spoilt.
create table drugsupply.blank (
    series       text        not null,
    number       text        not null,
    facility_oid text        not null,
    form_code    text        not null references drugsupply.form,
    taken_by     text        not null,
    taken_at     timestamptz not null default now(),
    state        text        not null default 'TAKEN' check (state in ('TAKEN', 'USED', 'SPOILT')),
    primary key (series, number)
);
comment on table drugsupply.blank is 'Бланки рецептов для заполнения от руки';
create index on drugsupply.blank (facility_oid, taken_at desc);

-- Лист назначения: what a patient gets all the time, from which prescriptions are made by themselves.
create table drugsupply.sheet (
    id           bigint   generated always as identity primary key,
    person_id    bigint   not null references patient.person,
    facility_oid text     not null,
    category_code text    not null references drugsupply.category,
    diagnosis    text     not null,
    valid_from   date     not null,
    valid_to     date     not null,
    author       text     not null,
    created_at   timestamptz not null default now(),
    closed_on    date,
    check (valid_to >= valid_from)
);
comment on table drugsupply.sheet is 'Листы назначений по видам льготы';
create index on drugsupply.sheet (person_id);

create table drugsupply.sheet_line (
    id          bigint   generated always as identity primary key,
    sheet_id    bigint   not null references drugsupply.sheet,
    drug_code   text     not null references drugsupply.drug,
    single_dose numeric(12, 3) not null check (single_dose > 0),
    times_a_day smallint not null check (times_a_day > 0),
    course_days smallint not null check (course_days > 0),  -- of one prescription
    term_code   text     not null,
    signa       text     not null,
    next_on     date     not null,                     -- the next prescription is due
    revision    int      not null default 1
);
comment on table drugsupply.sheet_line is 'Строки листов назначений: что и как часто выписывать';
create index on drugsupply.sheet_line (sheet_id);
alter table drugsupply.prescription add foreign key (sheet_line_id) references drugsupply.sheet_line;
