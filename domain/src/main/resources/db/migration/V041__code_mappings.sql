-- A code of a regional dictionary stands for one code of a federal one; many may stand for the same. Never deleted: ended.
create table reference.code_mapping (
    id            bigint      generated always as identity primary key,
    region_oid    text        not null references reference.dictionary,
    region_code   text        not null,
    federal_oid   text        not null references reference.dictionary,
    federal_code  text        not null,
    valid_from    date        not null,
    valid_to      date,
    changed_at    timestamptz not null default clock_timestamp(),
    changed_by    text        not null,
    check (valid_to is null or valid_to >= valid_from)
);
comment on table reference.code_mapping is 'Сопоставление региональных кодов федеральным со сроками действия';
create index on reference.code_mapping (region_oid, federal_oid, region_code);

-- What was asked to be translated and could not be.
create table reference.code_miss (
    region_oid   text        not null,
    region_code  text        not null,
    federal_oid  text        not null,
    seen         bigint      not null,
    first_at     timestamptz not null default clock_timestamp(),
    last_at      timestamptz not null default clock_timestamp(),
    primary key (region_oid, federal_oid, region_code)
);
comment on table reference.code_miss is 'Коды, которые встретились в обменах и не были сопоставлены';
