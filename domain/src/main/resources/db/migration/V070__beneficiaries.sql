-- The drug supply capability: who has the right to drugs free or cheaper, and why.
create schema drugsupply;

-- People are looked for by the beginning of the family name.
create index person_by_family on patient.person (upper(translate(family, 'ёЁ', 'еЕ')) text_pattern_ops, given);

-- A category as НСИ 1.2.643.5.1.13.13.99.2.541 and .624 have it (code … closed_on), and what the region adds to it.
create table drugsupply.category (
    code         text     primary key,
    name         text     not null,
    short_name   text     not null default '',
    register     text     not null check (register in ('FEDERAL', 'REGIONAL', 'ADDITIONAL')),
    icd10        text     not null default '',         -- codes, beginnings of codes, ranges: «I21;I60-I64»; empty: any
    money        boolean  not null default false,      -- part of набор социальных услуг, so that it can be refused
    opened_on    date,
    closed_on    date,
    percent      smallint not null default 100 check (percent between 1 and 100),   -- of the price, paid by the budget
    size_code    text     not null default '',         -- НСИ 99.2.605
    fund         smallint not null default 2 check (fund in (1, 2, 3)),             -- 1094н, прил. 3: источник
    paper_code   text     not null default '' check (paper_code ~ '^\d{0,3}$'),     -- three cells of 148-1/у-04(л)
    long_term    boolean  not null default false,      -- 1094н, п. 22: prescriptions for 90 days
    programme    text     not null default 'NONE' check (programme in ('NONE', 'VZN', 'KRUG_DOBRA')),
    age_below    smallint check (age_below between 1 and 120),
    drug_lists   text     not null default '',         -- lists of drugs that it pays for, «;» between; empty: any
    basis        text     not null default '',         -- law in words
    revision     int      not null default 1,
    check (closed_on >= opened_on)
);
comment on table drugsupply.category is 'Льготные категории: строки НСИ 99.2.541 и 99.2.624 и то, что задаёт регион';

-- A person of the index who stands in a register, with what papers ask of him.
create table drugsupply.beneficiary (
    person_id     bigint   primary key references patient.person,
    facility_oid  text     not null default '',        -- МО of attachment
    card_number   text     not null default '',        -- амбулаторная карта
    home_region   text     not null default '',        -- ОКАТО, two digits; empty: ours
    paper_type    text     not null default '',        -- НСИ 99.2.48
    paper_series  text     not null default '',
    paper_number  text     not null default '',
    paper_issuer  text     not null default '',
    paper_issuer_code text not null default '',
    paper_on      date,
    address       text     not null default '',
    address_region text    not null default '',        -- НСИ 99.2.206
    post_index    text     not null default '',
    phone         text     not null default '',
    enrolled_at   timestamptz not null default now(),
    revision      int      not null default 1
);
comment on table drugsupply.beneficiary is 'Льготники: лица из индекса пациентов, состоящие в регистрах';
create index on drugsupply.beneficiary (facility_oid, person_id);

create table drugsupply.benefit (
    id              bigint   generated always as identity primary key,
    person_id       bigint   not null references drugsupply.beneficiary,
    category_code   text     not null references drugsupply.category,
    diagnosis       text     not null default '',      -- МКБ-10
    document_name   text     not null default '',
    document_number text     not null default '',
    document_on     date,
    document_issuer text     not null default '',
    valid_from      date     not null,
    valid_to        date,
    source          text     not null check (source in ('REQUEST', 'OPERATOR', 'SFR', 'FRLLO', 'DEMO')),
    entered_by      text     not null,
    entered_at      timestamptz not null default now(),
    close_reason    text     not null default '',
    revision        int      not null default 1,
    check (valid_to >= valid_from)
);
comment on table drugsupply.benefit is 'Право на льготу: категория, документ, срок';
create index on drugsupply.benefit (person_id);
create index on drugsupply.benefit (category_code, person_id);

-- Отказ от набора социальных услуг: by part, for a calendar year.
create table drugsupply.nsu_refusal (
    person_id    bigint   not null references drugsupply.beneficiary,
    year         smallint not null check (year between 2005 and 2100),
    part         text     not null check (part in ('DRUGS', 'RESORT', 'TRAVEL')),
    submitted_on date,
    source       text     not null,
    noted_by     text     not null,
    primary key (person_id, year, part)
);
comment on table drugsupply.nsu_refusal is 'Отказы от набора социальных услуг по частям и годам';

create table drugsupply.inclusion_request (
    id              bigint   generated always as identity primary key,
    person_id       bigint   not null references patient.person,
    facility_oid    text     not null,
    category_code   text     not null references drugsupply.category,
    diagnosis       text     not null default '',
    document_name   text     not null,
    document_number text     not null,
    document_on     date     not null,
    document_issuer text     not null default '',
    valid_from      date     not null,
    valid_to        date,
    reason          text     not null,
    state           text     not null check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    author          text     not null,
    created_at      timestamptz not null default now(),
    decided_by      text     not null default '',
    decided_at      timestamptz,
    decision        text     not null default '',
    revision        int      not null default 1,
    check (valid_to >= valid_from)
);
comment on table drugsupply.inclusion_request is 'Заявки врачей на внесение в регистр льготников';
create index on drugsupply.inclusion_request (state, id desc);
create index on drugsupply.inclusion_request (person_id);
create unique index inclusion_request_open on drugsupply.inclusion_request (person_id, category_code)
    where state in ('SUBMITTED', 'RETURNED');

-- What happened to a person's rights and prescriptions; appended only.
create table drugsupply.change (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    who        text        not null,
    why        text        not null default '',
    person_id  bigint      not null,
    subject    text        not null,                   -- «Льгота 1.00000.0217», «Рецепт 7601 000000000012»
    what       text        not null
);
comment on table drugsupply.change is 'История льгот, отказов, заявок и рецептов';
create index on drugsupply.change (person_id, id desc);
create index on drugsupply.change (subject, id desc);

-- Opaque: holds no data of the patient, only the digest of what the picture says.
create table drugsupply.qr_token (
    digest     bytea       primary key,
    person_id  bigint      not null references patient.person,
    issued_at  timestamptz not null default now(),
    issued_by  text        not null,
    revoked_at timestamptz,
    revoked_by text        not null default ''
);
comment on table drugsupply.qr_token is 'QR-коды пациентов: отпечатки токенов, не больше одного действующего на пациента';
create unique index qr_token_active on drugsupply.qr_token (person_id) where revoked_at is null;
