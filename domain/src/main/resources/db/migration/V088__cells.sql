-- Where packs are kept: zone, rack, the temperature that is held there; and what temperature a drug needs.
alter table stock.cell
    add column id     bigint generated always as identity unique,   -- on its label
    add column zone   text    not null default '',
    add column rack   text    not null default '',
    add column low_c  numeric(4, 1),                                -- °C that are held; null: not watched
    add column high_c numeric(4, 1),
    add column closed boolean not null default false,
    add constraint cell_temperature check ((low_c is null) = (high_c is null) and low_c <= high_c);

create table stock.drug_storage (
    gtin       text          primary key check (gtin ~ '^[0-9]{14}$'),
    low_c      numeric(4, 1) not null,
    high_c     numeric(4, 1) not null,
    note       text          not null default '',
    changed_by text          not null,
    changed_at timestamptz   not null default clock_timestamp(),
    check (low_c <= high_c)
);
comment on table stock.drug_storage is 'Условия хранения препаратов: температура с упаковки или из инструкции';
