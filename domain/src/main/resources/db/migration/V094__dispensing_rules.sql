-- Which worker of ФРМР a user is: his signature and his right to prescribe follow from it.
create table access.staff_worker (
    staff_id bigint      primary key references access.staff on delete cascade,
    snils    text        not null unique check (snils ~ '^\d{11}$'),
    bound_by text        not null,
    bound_at timestamptz not null default clock_timestamp()
);
comment on table access.staff_worker is 'Пользователи как работники ФРМР: СНИЛС, по которому ищется должность';

-- Fields that a prescription must have to be dispensed by, for every form; a new order is new rows.
create table drugsupply.form_field (
    form_code text not null references drugsupply.form,
    field     text not null,                            -- name of RequiredField
    source    text not null,                            -- order №, paragraph
    primary key (form_code, field)
);
comment on table drugsupply.form_field is 'Обязательные реквизиты рецептов по формам и их основания';

insert into drugsupply.form_field (form_code, field, source)
select f.code, r.field, 'Приказ № 1094н, ' || r.paragraph
  from drugsupply.form f
  cross join (values ('NUMBER', 'прил. 3, п. 1: серия и номер'), ('ISSUED_ON', 'прил. 3: дата оформления'),
                     ('PATIENT', 'прил. 3, п. 6: фамилия, инициалы'), ('BORN_ON', 'прил. 3, п. 7: дата рождения'),
                     ('DOCTOR', 'прил. 3, п. 10: фамилия, инициалы врача'), ('DRUG', 'прил. 3, п. 11: наименование'),
                     ('QUANTITY', 'прил. 3, п. 11: количество'), ('SIGNA', 'прил. 1, п. 17: способ применения'),
                     ('TERM', 'прил. 1, п. 20–23: срок действия')) as r (field, paragraph);
insert into drugsupply.form_field (form_code, field, source) values
    ('148-1-04l', 'FACILITY_OGRN', 'Приказ № 1094н, прил. 3, п. 1, 5: код МО — ОГРН'),
    ('148-1-04l', 'CATEGORY', 'Приказ № 1094н, прил. 3, п. 5: код категории граждан'),
    ('148-1-04l', 'DIAGNOSIS', 'Приказ № 1094н, прил. 3, п. 5: код нозологии'),
    ('148-1-04l', 'FUND', 'Приказ № 1094н, прил. 3: источник финансирования'),
    ('148-1-04l', 'PERCENT', 'Приказ № 1094н, прил. 3: % оплаты'),
    ('148-1-04l', 'POLICY', 'Приказ № 1094н, прил. 3, п. 8: СНИЛС (при наличии) и номер полиса ОМС');

-- What was handed out instead of what was written, and how the prescription stood before; a reversal is a line with
-- negative units.
alter table drugsupply.dispensed drop constraint dispensed_units_check;
alter table drugsupply.dispensed add check (units <> 0);
alter table drugsupply.dispensed
    add column item_code    text           not null default '',     -- КЛП that was handed out
    add column own_units    numeric(12, 3) not null default 0,      -- its own units; units are of what was prescribed
    add column substitution text           not null default '' check (substitution in ('', 'OTHER_NAME', 'OTHER_DOSE')),
    add column consent      boolean        not null default false,  -- of the patient, where the rule asks for it
    add column from_state   text           not null default '',     -- of the prescription, before this dispensing
    add column reverses_id  bigint;                                 -- operation that this line takes back

create table drugsupply.substitution_consent (
    prescription_id bigint      not null references drugsupply.prescription,
    item_code       text        not null references drugsupply.drug_item,
    noted_by        text        not null,
    noted_at        timestamptz not null default clock_timestamp(),
    primary key (prescription_id, item_code)
);
comment on table drugsupply.substitution_consent is 'Согласия пациентов на замену лекарства при отпуске';

create index on drugsupply.drug (inn);
create index on drugsupply.dispensed (reverses_id) where reverses_id is not null;

create table drugsupply.licence (
    facility_oid text     primary key,
    number       text     not null check (number <> ''),
    issuer       text     not null check (issuer <> ''),      -- who gave it and when
    revision     int      not null default 1
);
comment on table drugsupply.licence is 'Медицинские лицензии организаций: без них электронный рецепт не составить';
