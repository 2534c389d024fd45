-- Stock of packs with codes: a ledger that is only appended to, and where each pack is by its last movement.
create schema stock;

create table stock.place (
    facility_oid text     primary key,
    mdlp_id      text     not null unique check (mdlp_id ~ '^[0-9]{14}$'),   -- место деятельности
    kind         text     not null check (kind in ('WAREHOUSE', 'PHARMACY')),
    title        text     not null,
    owner        text     not null                      -- участник МДЛП: places of one owner exchange without a sale
);
comment on table stock.place is 'Склады и аптеки как места деятельности МДЛП';

create table stock.cell (
    facility_oid text     not null references stock.place,
    code         text     not null,
    title        text     not null default '',
    capacity     int      not null default 0 check (capacity >= 0),          -- packs; 0: not limited
    quarantine   boolean  not null default false,
    primary key (facility_oid, code)
);
comment on table stock.cell is 'Ячейки хранения';

create table stock.batch (
    id                bigint   generated always as identity primary key,
    gtin              text     not null check (gtin ~ '^[0-9]{14}$'),
    drug              text     not null,
    series            text     not null,
    expires_on        date     not null,
    funding           smallint not null check (funding between 1 and 5),     -- МДЛП source_type
    contract_kind     smallint not null check (contract_kind between 1 and 8),
    contract_registry text     not null default '',                         -- реестровый номер в ЕИС
    contract_number   text     not null default '',
    contract_date     date,
    supplier          text     not null,                                    -- место деятельности поставщика
    price_kopecks     bigint   not null check (price_kopecks >= 0),
    vat_kopecks       bigint   not null check (vat_kopecks >= 0),
    unique nulls not distinct (gtin, series, expires_on, funding, contract_kind, contract_registry, contract_number,
                               contract_date, supplier, price_kopecks, vat_kopecks)
);
comment on table stock.batch is 'Партии: серия, срок, источник финансирования, контракт, цена';

create table stock.operation (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    facility_oid text        not null references stock.place,
    counterparty text        not null default '',       -- facility, supplier, prescription
    doc_number   text        not null default '',
    doc_date     date,
    reason       text        not null default '',
    reverses_id  bigint      unique references stock.operation,
    who          text        not null,
    at           timestamptz not null default clock_timestamp()
);
comment on table stock.operation is 'Складские операции: приход, отгрузка, отпуск, возврат, списание';
create index on stock.operation (facility_oid, id desc);

create table stock.movement (
    id            bigint   generated always as identity primary key,
    operation_id  bigint   not null references stock.operation,
    sgtin         text     not null,
    batch_id      bigint   not null references stock.batch,
    part          text     not null,                    -- what of the pack has moved: 1/1 is the whole
    from_state    text     not null,
    to_state      text     not null,
    from_facility text     not null,
    to_facility   text     not null,
    from_cell     text     not null,
    to_cell       text     not null,
    from_box      text     not null,
    to_box        text     not null,
    left_before   text     not null,
    left_after    text     not null,
    previous_id   bigint,                               -- the pack's movement before this one
    reverses_id   bigint   unique references stock.movement
);
comment on table stock.movement is 'Книга движений упаковок: только добавляется, ошибки исправляются сторно';
create index on stock.movement (operation_id);
create index on stock.movement (sgtin, id);

create function stock.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'stock.% is append-only', tg_table_name;
end $$;
create trigger movement_is_appended before update or delete on stock.movement
    for each statement execute function stock.refuse_change();
create trigger operation_is_appended before update or delete on stock.operation
    for each statement execute function stock.refuse_change();

-- Follows from the last movement of each pack and changes in the same transaction.
create table stock.pack (
    sgtin        text   primary key check (sgtin ~ '^[0-9]{14}[a-zA-Z0-9]{13}$'),
    batch_id     bigint not null references stock.batch,
    facility_oid text   not null references stock.place,
    cell         text   not null default '',
    box          text   not null default '',            -- SSCC
    state        text   not null,
    left_part    text   not null default '1/1',
    movement_id  bigint references stock.movement
);
comment on table stock.pack is 'Где каждая упаковка сейчас: следует из последнего движения';
create index on stock.pack (facility_oid, state, batch_id);
create index on stock.pack (batch_id);
create index on stock.pack (box) where box <> '';

create table stock.waybill (
    id                bigint      generated always as identity primary key,
    facility_oid      text        not null references stock.place,
    supplier          text        not null,
    supplier_name     text        not null default '',
    number            text        not null,
    day               date        not null,
    way               text        not null check (way in ('DIRECT', 'REVERSE', 'POSTING')),
    funding           smallint    not null check (funding between 1 and 5),
    contract_kind     smallint    not null check (contract_kind between 1 and 8),
    contract_registry text        not null default '',
    contract_number   text        not null default '',
    contract_date     date,
    state             text        not null check (state in ('OPEN', 'ACCEPTED', 'PARTLY', 'REFUSED')),
    origin            text        not null default '',  -- document_id of the notification it came by
    created_by        text        not null,
    created_at        timestamptz not null default clock_timestamp(),
    unique (facility_oid, supplier, number, day)
);
comment on table stock.waybill is 'Накладные поставщиков';

create table stock.waybill_line (
    waybill_id    bigint not null references stock.waybill,
    n             int    not null,
    gtin          text   not null,
    drug          text   not null,
    series        text   not null,
    expires_on    date,
    packs         int    not null check (packs > 0),
    price_kopecks bigint not null check (price_kopecks >= 0),
    vat_kopecks   bigint not null check (vat_kopecks >= 0),
    primary key (waybill_id, n)
);
comment on table stock.waybill_line is 'Строки накладных';

create table stock.waybill_code (
    waybill_id bigint      not null references stock.waybill,
    sgtin      text        not null,
    line_n     int         not null,
    box        text        not null default '',
    expected   boolean     not null,                    -- named by the supplier; else added by a scan
    scanned_at timestamptz,
    scanned_by text        not null default '',
    settled    text        not null default '' check (settled in ('', 'ACCEPTED', 'REFUSED')),
    primary key (waybill_id, sgtin),
    foreign key (waybill_id, line_n) references stock.waybill_line
);
comment on table stock.waybill_code is 'КИЗ накладных: ожидаемые и отсканированные';
create index on stock.waybill_code (sgtin);
