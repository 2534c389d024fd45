-- Who may do what: people, roles, systems; and what they did: two append-only, hash-chained logs.
create schema access;

create table access.role (
    id          bigint generated always as identity primary key,
    name        text    not null unique,
    description text    not null default '',
    everything  boolean not null default false,   -- every permission there is, later ones too
    version     int     not null default 0
);

create table access.role_grant (
    role_id    bigint not null references access.role on delete cascade,
    permission text   not null,
    scope      text   not null,
    payload    text   not null,
    primary key (role_id, permission)
);

create table access.staff (
    id               bigint generated always as identity primary key,
    login            text        not null,
    name             text        not null,
    organisation_oid text        not null,
    password_hash    text        not null,
    password_expired boolean     not null default false,  -- must be changed at the next sign-in
    active           boolean     not null default true,
    demo             boolean     not null default false,  -- still has the demo password
    failures         int         not null default 0,      -- wrong passwords in a row
    locked_until     timestamptz,
    signed_in_at     timestamptz,
    created_at       timestamptz not null default now(),
    version          int         not null default 0
);
-- The collation is named so that Cyrillic has two cases whatever locale the server was set up with.
create unique index staff_login on access.staff (lower(login collate pg_c_utf8));

create table access.staff_role (
    staff_id bigint not null references access.staff on delete cascade,
    role_id  bigint not null references access.role,
    primary key (staff_id, role_id)
);
create index staff_role_role on access.staff_role (role_id);

-- Sign-ins live here and not in a node's memory: any node serves any person, a restart signs nobody out.
create table access.sign_in (
    token_sha256 bytea       primary key,
    staff_id     bigint      not null references access.staff on delete cascade,
    address      text        not null,
    started_at   timestamptz not null default now(),
    seen_at      timestamptz not null default now()
);
create index sign_in_staff on access.sign_in (staff_id);
create index sign_in_seen on access.sign_in (seen_at);

create table access.system_client (
    id                 bigint generated always as identity primary key,
    name               text        not null unique,
    organisation_oid   text        not null,
    token_sha256       bytea       not null unique,
    certificate_sha256 bytea       unique,               -- of the client certificate (mTLS), DER
    expires_at         timestamptz not null,
    active             boolean     not null default true,
    rate_per_second    int         not null check (rate_per_second > 0),
    max_bytes          bigint      not null check (max_bytes > 0),
    demo               boolean     not null default false,
    created_at         timestamptz not null default now(),
    version            int         not null default 0
);

-- Numbers go without gaps and each hash covers the row and the hash before it (HashChain).
create table access.audit_record (
    id      bigint      primary key,
    at      timestamptz not null,
    who     text        not null,
    address text        not null,
    action  text        not null,
    subject text        not null,
    before  text        not null,
    after   text        not null,
    hash    bytea       not null
);
create index audit_record_who on access.audit_record (who, id desc);
create index audit_record_action on access.audit_record (action, id desc);
create index audit_record_at on access.audit_record (at);

create table access.access_record (
    id         bigint      primary key,
    at         timestamptz not null,
    who        text        not null,
    address    text        not null,
    message_id text        not null,
    shown      text        not null,
    reason     text        not null,
    hash       bytea       not null
);
create index access_record_who on access.access_record (who, id desc);
create index access_record_message on access.access_record (message_id, id desc);
create index access_record_at on access.access_record (at);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Журнал %.% только дополняется', tg_table_schema, tg_table_name;
end $$;

create trigger append_only before update or delete on access.audit_record
    for each row execute function access.refuse_change();
create trigger append_only_whole before truncate on access.audit_record
    for each statement execute function access.refuse_change();
create trigger append_only before update or delete on access.access_record
    for each row execute function access.refuse_change();
create trigger append_only_whole before truncate on access.access_record
    for each statement execute function access.refuse_change();

insert into access.role (name, description, everything) values
    ('Администратор шины', 'Все права, включая будущие', true),
    ('Оператор шины', 'Следит за обменами, отправляет повторно, видит обезличенные тела', false),
    ('Контроль и аудит', 'Смотрит обмены и журналы, ничего не меняет', false),
    ('Сотрудник организации', 'Видит обмены и отправляет документы своей организации', false);

insert into access.role_grant (role_id, permission, scope, payload)
select role.id, granted.permission, granted.scope, granted.payload
  from access.role
  join (values ('Оператор шины', 'VIEW_MESSAGES', 'ALL', 'HIDDEN'),
               ('Оператор шины', 'REVEAL_BODY', 'ALL', 'MASKED'),
               ('Оператор шины', 'RESEND', 'ALL', 'HIDDEN'),
               ('Контроль и аудит', 'VIEW_MESSAGES', 'ALL', 'HIDDEN'),
               ('Контроль и аудит', 'VIEW_AUDIT', 'ALL', 'HIDDEN'),
               ('Сотрудник организации', 'VIEW_MESSAGES', 'OWN', 'HIDDEN'),
               ('Сотрудник организации', 'SEND_DOCUMENTS', 'OWN', 'HIDDEN'))
       as granted (name, permission, scope, payload) on granted.name = role.name;
