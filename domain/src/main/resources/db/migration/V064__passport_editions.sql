-- The way of a passport from a draft to an accepted edition.
create table passport.passport_state (
    id           bigint      generated always as identity primary key,
    facility_oid text        not null references passport.facility,
    state        text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    at           timestamptz not null default clock_timestamp(),
    who          text        not null,
    why          text        not null default '',
    percent      smallint    not null check (percent between 0 and 100),
    unique (id, facility_oid)
);
comment on table passport.passport_state is 'Ход приёмки паспортов: строки только добавляются';
create index on passport.passport_state (facility_oid, id desc);

create table passport.remark (
    state_id bigint not null references passport.passport_state,
    part     text   not null,                          -- heading of the section; empty: the whole
    text     text   not null,
    primary key (state_id, part)
);
comment on table passport.remark is 'Замечания к возвращённым паспортам по разделам';

create table passport.edition (
    facility_oid text  not null,
    number       int   not null check (number > 0),
    state_id     bigint not null,
    content      jsonb not null,                       -- section → subject → field → words
    primary key (facility_oid, number),
    foreign key (state_id, facility_oid) references passport.passport_state (id, facility_oid)
);
comment on table passport.edition is 'Принятые редакции паспортов: каким паспорт был в день приёмки';

create function passport.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Журнал %.% только дополняется', tg_table_schema, tg_table_name;
end $$;

create trigger append_only before update or delete on passport.passport_state
    for each row execute function passport.refuse_change();
create trigger append_only before update or delete on passport.edition
    for each row execute function passport.refuse_change();

-- How a passport stands now: what the register is read from, written in the transaction of each move and recount.
create table passport.standing (
    facility_oid text primary key references passport.facility,
    state        text     not null default 'DRAFT',
    state_id     bigint   not null default 0,
    edition      int      not null default 0,          -- the last accepted one
    percent      smallint not null default 0 check (percent between 0 and 100)
);
comment on table passport.standing is 'Строка реестра: состояние и полнота паспорта на сейчас';
create index on passport.standing (state);
