create schema if not exists reference;

-- One row per code of dictionary 1520. What a package says of itself lives with the package, what the administrator decides lives here.
create table reference.document_format (
    id                            bigint generated always as identity primary key,
    code                          text        not null unique,
    valid_from                    date        not null,
    valid_to                      date,
    xsd_check                     text        not null,
    schematron_check              text        not null,
    dictionaries_check            text        not null,
    author_signature_check        text        not null,
    organisation_signature_check  text        not null,
    active_package_id             bigint,
    version                       int         not null default 1,
    changed_at                    timestamptz not null default clock_timestamp(),
    changed_by                    text        not null,
    check (valid_to is null or valid_to >= valid_from),
    check (xsd_check in ('REFUSE', 'WARN', 'OFF')),
    check (schematron_check in ('REFUSE', 'WARN', 'OFF')),
    check (dictionaries_check in ('REFUSE', 'WARN', 'OFF')),
    check (author_signature_check in ('REFUSE', 'WARN', 'OFF')),
    check (organisation_signature_check in ('REFUSE', 'WARN', 'OFF'))
);
comment on table reference.document_format is 'Редакции документов: сроки действия и включённые проверки';

-- Every installation, never changed: an older revision can be made active again.
create table reference.format_package (
    id                      bigint generated always as identity primary key,
    format_id               bigint      not null references reference.document_format,
    revision                int         not null,
    type                    text        not null,
    name                    text        not null,
    edition                 int         not null,
    templates               text[]      not null,
    organisation_signature  text        not null check (organisation_signature in ('REQUIRED', 'OPTIONAL', 'NONE')),
    zip                     bytea       not null,
    sha256                  text        not null,
    installed_at            timestamptz not null default clock_timestamp(),
    installed_by            text        not null,
    unique (format_id, revision),
    unique (format_id, id),
    check (cardinality(templates) > 0)
);
comment on table reference.format_package is 'Установленные пакеты форматов (ZIP) по номерам установки';
-- A ZIP does not compress again.
alter table reference.format_package alter column zip set storage external;

alter table reference.document_format add foreign key (id, active_package_id)
    references reference.format_package (format_id, id);

-- Templates of the active packages: a template belongs to one format.
create table reference.format_template (
    oid        text   primary key,
    format_id  bigint not null references reference.document_format
);
comment on table reference.format_template is 'OID шаблона (templateId) → редакция документа';
create index on reference.format_template (format_id);
