-- Counting of packs: an order, sheets by cells, what was found, what is decided, what was posted.
create table stock.stocktake (
    id           bigint      generated always as identity primary key,
    facility_oid text        not null references stock.place,
    number       text        not null,                  -- of the order
    day          date        not null,
    chairman     text        not null,
    members      text        not null default '',
    cells        text[]      not null default '{}',     -- what is counted; none: all
    gtins        text[]      not null default '{}',
    funding      smallint    not null default 0 check (funding between 0 and 5),
    state        text        not null default 'COUNTING'
                             check (state in ('COUNTING', 'REVIEW', 'CLOSED', 'CANCELLED')),
    opened_by    text        not null,
    opened_at    timestamptz not null default clock_timestamp(),
    ended_by     text        not null default '',
    ended_at     timestamptz,
    reason       text        not null default '',       -- why it was cancelled
    unique (facility_oid, number, day)
);
comment on table stock.stocktake is 'Инвентаризации остатков: приказ, охват, состояние';

create table stock.stocktake_sheet (
    id           bigint generated always as identity primary key,
    stocktake_id bigint not null references stock.stocktake,
    cell         text   not null,                       -- empty: what lies in no cell
    unique (stocktake_id, cell)
);
comment on table stock.stocktake_sheet is 'Инвентаризационные листы: по одному на ячейку';

-- A pack that is to be there, or was found. The book: at the opening, then at the moment of the last mark, so that what
-- moves later is no difference.
create table stock.stocktake_line (
    id              bigint      generated always as identity primary key,
    stocktake_id    bigint      not null references stock.stocktake,
    sgtin           text        not null default '',    -- empty: its code cannot be read
    description     text        not null default '',    -- of such a pack
    expected        boolean     not null,
    book_state      text        not null,
    book_facility   text        not null,
    book_cell       text        not null,
    book_part       text        not null,
    sheet_id        bigint      references stock.stocktake_sheet,   -- where it was found
    found_part      text        not null default '',
    found_by        text        not null default '',
    found_at        timestamptz,
    identified      text        not null default '',    -- SGTIN of a pack whose code could not be read
    decision        text        not null default '' check (decision in ('', 'KEEP', 'CORRECT')),
    withdrawal_kind smallint    not null default 0,     -- МДЛП withdrawal_type of what lacks
    note            text        not null default '',
    decided_by      text        not null default '',
    difference      text        not null default '',    -- as it was when the act was approved, in words
    lack_part       text        not null default '',    -- what lacked of the pack then
    outcome         text        not null default '',    -- what was posted, in words
    check (sgtin <> '' or description <> '')
);
comment on table stock.stocktake_line is 'Строки инвентаризации: упаковки по учёту и по факту, решения и проводки';
create unique index on stock.stocktake_line (stocktake_id, sgtin) where sgtin <> '';
create index on stock.stocktake_line (stocktake_id, book_cell);
create index on stock.stocktake_line (sheet_id);

create table stock.stocktake_mark (
    id       bigint      generated always as identity primary key,
    line_id  bigint      not null references stock.stocktake_line,
    sheet_id bigint      references stock.stocktake_sheet,          -- null: a mark is taken back
    part     text        not null default '',
    how      text        not null check (how in ('SCAN', 'BOX', 'HAND', 'UNDONE', 'IDENTIFIED')),
    who      text        not null,
    at       timestamptz not null default clock_timestamp()
);
comment on table stock.stocktake_mark is 'Отметки счёта: кто, когда и где нашёл упаковку; только добавляются';
create index on stock.stocktake_mark (line_id);
create trigger stocktake_mark_is_appended before update or delete on stock.stocktake_mark
    for each statement execute function stock.refuse_change();
