-- МДЛП: what it is told of every pack, in what documents, what it answered, and what it knows of codes.
create schema traceability;

-- One operation that МДЛП must know of; reports with equal facts may share a document.
create table traceability.report (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    subject      text        not null,                  -- место деятельности that reports
    operation_at timestamptz not null,
    facts        text        not null,
    created_at   timestamptz not null default clock_timestamp()
);
comment on table traceability.report is 'Операции, о которых нужно сообщить в МДЛП';

-- A batch of reports on its way: bound to its packs by traceability.outgoing.
create table traceability.document (
    id           bigint      generated always as identity primary key,
    request_id   uuid        not null unique default gen_random_uuid(),
    kind         text        not null,
    subject      text        not null,
    operation_at timestamptz not null,
    facts        text        not null,
    objects      int         not null,
    state        text        not null check (state in ('READY', 'SENT', 'ACCEPTED', 'PARTIAL', 'REJECTED')),
    message_id   bigint,
    federal_id   text        unique,                    -- document_id of МДЛП
    operation_id text        not null default '',       -- of the ticket; 250 cites it
    comment      text        not null default '',
    created_at   timestamptz not null default clock_timestamp(),
    sent_at      timestamptz,
    settled_at   timestamptz
);
comment on table traceability.document is 'Документы, отправляемые в МДЛП, и их судьба';
create index on traceability.document (state, id desc);
create index on traceability.document (subject, id desc);

-- What is told of one pack. Its turn: nothing is told of a code before all earlier of the same code is settled.
create table traceability.outgoing (
    id            bigint   generated always as identity primary key,
    turn          bigint   not null,
    report_id     bigint   not null references traceability.report,
    group_key     text     not null,
    object        text     not null,                    -- SGTIN
    box           text     not null default '',         -- SSCC that is named in its place
    part          text     not null default '',         -- доля, n/m
    series        text     not null default '',
    price_kopecks bigint   not null default 0,
    vat_kopecks   bigint   not null default 0,
    movement_id   bigint,
    document_id   bigint   references traceability.document,
    state         text     not null check (state in ('WAITING', 'SENT', 'ACCEPTED', 'REFUSED', 'CLOSED')),
    error_code    text     not null default '',
    error_text    text     not null default '',
    created_at    timestamptz not null default clock_timestamp()
);
comment on table traceability.outgoing is 'Связь КИЗ с документами МДЛП: что сообщается о каждой упаковке и с каким исходом';
create index on traceability.outgoing (object, turn);
create index on traceability.outgoing (document_id);
create index on traceability.outgoing (group_key, id) where state = 'WAITING';
create index on traceability.outgoing (object, turn) where state in ('WAITING', 'SENT', 'REFUSED');
create index on traceability.outgoing (id) where state = 'REFUSED';
create index on traceability.outgoing (movement_id);

-- What МДЛП last said of a code.
create table traceability.code (
    sgtin      text        primary key,
    status     text        not null default '',
    place      text        not null default '',         -- sys_id
    owner      text        not null default '',
    series     text        not null default '',
    expires    text        not null default '',         -- as МДЛП writes it
    halt       text        not null default '',         -- decision that paused the circulation
    error_code int         not null default 0,          -- 2 not found, 4 not allowed to see
    error_text text        not null default '',
    asked_at   timestamptz,                             -- null: is to be asked again
    ordered_at timestamptz                              -- an ask is on its way
);
comment on table traceability.code is 'Состояние КИЗ по данным МДЛП';
create index on traceability.code (place);

-- A person's word against МДЛП's; serves once.
create table traceability.override (
    id         bigint      generated always as identity primary key,
    sgtin      text        not null,
    operation  text        not null check (operation in ('RECEIPT', 'MOVE', 'DISPENSE')),
    reason     text        not null,
    who        text        not null,
    at         timestamptz not null default clock_timestamp(),
    valid_to   timestamptz not null,
    used_at    timestamptz
);
comment on table traceability.override is 'Разрешения на операцию вопреки данным МДЛП';
create index on traceability.override (sgtin) where used_at is null;

-- Documents that МДЛП holds for us, and our own by other ways; each is taken once.
create table traceability.income (
    federal_id  text        primary key,
    kind        int         not null,
    sender      text        not null,
    receiver    text        not null,
    outgoing    boolean     not null,                   -- ours, sent past the bus: by a регистратор выбытия
    title       text        not null default '',
    received_at timestamptz not null default clock_timestamp(),
    message_id  bigint
);
comment on table traceability.income is 'Входящие документы и уведомления МДЛП';
create index on traceability.income (received_at desc);

-- How far the lists of МДЛП are read.
create table traceability.watermark (
    list text        primary key,
    upto timestamptz not null
);
comment on table traceability.watermark is 'До какого момента прочитаны списки документов МДЛП';

-- A reconciliation: the codes that МДЛП counts at a place, beside ours.
create table traceability.reconciliation (
    id          bigint      generated always as identity primary key,
    place       text        not null,
    ordered_by  text        not null,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
comment on table traceability.reconciliation is 'Сверки остатков с МДЛП';
create table traceability.reconciliation_code (
    reconciliation_id bigint not null references traceability.reconciliation,
    sgtin             text   not null,
    status            text   not null,
    primary key (reconciliation_id, sgtin)
);
comment on table traceability.reconciliation_code is 'КИЗ, которые МДЛП числит за местом деятельности, на день сверки';
