-- Packages that an administrator has uploaded and not yet confirmed; for a day, so that any node may install them.
create table reference.package_upload (
    id          uuid        primary key,
    file        text        not null,
    zip         bytea       not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null default clock_timestamp()
);
comment on table reference.package_upload is 'Загруженные, но ещё не подтверждённые пакеты форматов';
alter table reference.package_upload alter column zip set storage external;
