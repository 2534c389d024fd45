-- The patient capability: the index of persons, their documents, and who gets which document.
create schema patient;

create table patient.person (
    id         bigint generated always as identity primary key,
    snils      text,                          -- 11 digits
    enp        text,                          -- 16 digits
    family     text     not null,
    given      text     not null,
    patronymic text     not null default '',
    born_on    date,
    sex        smallint not null default 3,   -- НСИ 1.2.643.5.1.13.13.11.1040: 1 male, 2 female, 3 not known
    region     text     not null default '',  -- code of the subject of the Federation
    added_at   timestamptz not null default now(),
    check (snils ~ '^\d{11}$'),
    check (enp ~ '^\d{16}$')
);
create unique index person_by_snils on patient.person (snils);
create unique index person_by_enp on patient.person (enp);
create index person_by_name on patient.person (upper(translate(family, 'ёЁ', 'еЕ')), born_on);

-- Pairs that a person has to look at: the same number, another name.
create table patient.doubt (
    person_id  bigint not null references patient.person,
    other_id   bigint not null references patient.person,
    reason     text   not null,
    found_at   timestamptz not null default now(),
    primary key (person_id, other_id)
);

-- Which messages are whose documents.
create table patient.document (
    message_id bigint not null primary key,
    person_id  bigint not null references patient.person,
    type       text   not null,
    facility   text   not null,
    set_id     text   not null,
    version    integer not null,
    issued_on  date   not null
);
create index document_of_person on patient.document (person_id, issued_on desc);
create index document_of_set on patient.document (set_id, version);

-- Who gets which document: every active rule that fits adds its recipients.
create table patient.routing_rule (
    id         bigint generated always as identity primary key,
    name       text    not null,
    active     boolean not null default true,
    types      text[]  not null default '{}', -- codes of НСИ 11.1520; empty: any
    facilities text[]  not null default '{}', -- OIDs
    diagnoses  text[]  not null default '{}', -- beginnings of ICD-10 codes, or ranges like I00-I99
    regions    text[]  not null default '{}',
    age_from   integer,                       -- whole years on the document's day, inclusive
    age_to     integer,
    beta       boolean,                       -- СЭМД-бета only, ordinary only, null: both
    recipients text[]  not null,              -- remd, vimis.1 … vimis.5, subscriber.<code>
    version    integer not null default 1,
    author     text    not null,
    changed_at timestamptz not null default now()
);
