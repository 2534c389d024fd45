-- A version of a regional dictionary that people are writing; its cells are texts as typed, right or wrong.
create table reference.dictionary_draft (
    oid         text        primary key references reference.dictionary,
    base        text        not null,
    columns     jsonb       not null,
    begun_at    timestamptz not null default clock_timestamp(),
    begun_by    text        not null
);
comment on table reference.dictionary_draft is 'Черновики версий региональных справочников';

create table reference.dictionary_draft_row (
    id          bigint      generated always as identity primary key,
    oid         text        not null references reference.dictionary_draft on delete cascade,
    cells       jsonb       not null,
    version     int         not null default 1
);
comment on table reference.dictionary_draft_row is 'Строки черновиков: ячейки как введены';
create index on reference.dictionary_draft_row (oid, id);

-- Outlives the draft.
create table reference.dictionary_edit (
    id           bigint      generated always as identity primary key,
    oid          text        not null references reference.dictionary,
    at           timestamptz not null default clock_timestamp(),
    who          text        not null,
    what         text        not null,
    code         text        not null,
    column_name  text        not null,
    before       text        not null,
    after        text        not null
);
comment on table reference.dictionary_edit is 'История правки региональных справочников: кто, какую строку, что было и стало';
create index on reference.dictionary_edit (oid, id);
