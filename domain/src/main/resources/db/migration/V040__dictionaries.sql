-- Dictionaries of ФР НСИ, НСИ ФФОМС and the region: what is wanted of each, and what was seen last.
create table reference.dictionary (
    oid                 text        primary key,
    source              text        not null check (source in ('NSI', 'FFOMS', 'REGION')),
    name                text        not null,
    mode                text        not null check (mode in ('OFF', 'MANUAL', 'SCHEDULE')),
    way                 text        not null check (way in ('WHOLE', 'DIFFERENCE', 'ARCHIVE')),
    every_hours         int         not null check (every_hours between 1 and 8760),
    keep_versions       int         not null check (keep_versions between 1 and 100),
    code_column         text        not null default '',
    name_column         text        not null default '',
    current_version_id  bigint,
    newest_version      text        not null default '',
    newest_at           timestamptz,
    next_at             timestamptz,
    message_id          bigint,
    rows_done           int         not null default 0,
    rows_total          int         not null default 0,
    failure             text        not null default '',
    failed_at           timestamptz,
    version             int         not null default 1,
    changed_at          timestamptz not null default clock_timestamp(),
    changed_by          text        not null
);
comment on table reference.dictionary is 'Справочники НСИ: источник, режим и расписание загрузки, действующая версия';
create index on reference.dictionary (next_at) where next_at is not null;

-- The same dictionary under other OIDs.
create table reference.dictionary_alias (
    alias  text primary key,
    oid    text not null references reference.dictionary
);
comment on table reference.dictionary_alias is 'Другие OID тех же справочников';

-- Loaded whole or not at all: a row here means that all rows are there.
create table reference.dictionary_version (
    id            bigint      generated always as identity primary key,
    oid           text        not null references reference.dictionary,
    version       text        not null,
    rows          int         not null,
    published_at  text        not null,
    columns       jsonb       not null,
    notes         text        not null,
    origin        text        not null,
    loaded_at     timestamptz not null default clock_timestamp(),
    loaded_by     text        not null,
    unique (oid, version)
);
comment on table reference.dictionary_version is 'Загруженные версии справочников';
alter table reference.dictionary add foreign key (current_version_id) references reference.dictionary_version;

-- A part for each version (docs/decisions/0010-dictionary-versions.md): filled aside, attached at the switch, dropped whole.
create table reference.dictionary_row (
    version_id  bigint   not null,
    n           int      not null,
    key         text     not null,
    code        text     not null,
    name        text     not null,
    parent      text,
    valid_from  date,
    valid_to    date,
    words       tsvector not null,
    cells       jsonb    not null
) partition by list (version_id);
comment on table reference.dictionary_row is 'Строки версий справочников; words — слова для подсказки';
create unique index on reference.dictionary_row (version_id, key);
create unique index on reference.dictionary_row (version_id, n);
create index on reference.dictionary_row (code);
create index on reference.dictionary_row using gin (words);
