-- What can be prescribed: nodes of СМНН (НСИ 99.2.611) and items of КЛП (99.2.540) that stand under them.
create table drugsupply.drug (
    code        text     primary key,                  -- СМНН
    inn         text     not null,                     -- МНН, группировочное или химическое наименование
    form        text     not null,                     -- лекарственная форма
    dose        text     not null,                     -- дозировка: «10 мг»
    unit        text     not null,                     -- потребительская единица: таб., амп., доза
    atc         text     not null default '',
    essential   boolean  not null default false,       -- ЖНВЛП
    controlled  boolean  not null default false,       -- предметно-количественный учёт
    lists       text     not null default '',          -- «ONLP;VZN»: lists of programmes that pay for it
    most        numeric(12, 3) check (most > 0),       -- units on one prescription; null: no limit known
    most_source text     not null default '',          -- rule of the limit
    opened_on   date,
    closed_on   date,
    words       tsvector generated always as (to_tsvector('simple', inn || ' ' || form || ' ' || dose)) stored,
    check (closed_on >= opened_on)
);
comment on table drugsupply.drug is 'Лекарства по МНН: узлы СМНН ЕСКЛП';
create index on drugsupply.drug using gin (words);

create table drugsupply.drug_item (
    code      text     primary key,                    -- КЛП
    drug_code text     not null references drugsupply.drug,
    name      text     not null,                       -- торговое наименование
    maker     text     not null default '',
    pack_size numeric(12, 3) not null check (pack_size > 0),   -- units in a pack
    opened_on date,
    closed_on date,
    words     tsvector generated always as (to_tsvector('simple', name)) stored
);
comment on table drugsupply.drug_item is 'Торговые позиции лекарств: КЛП ЕСКЛП';
create index on drugsupply.drug_item (drug_code);
create index on drugsupply.drug_item using gin (words);
