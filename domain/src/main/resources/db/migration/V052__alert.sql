-- What is wrong for as long as it is wrong. One row opens and closes; each of both is told once.
create schema alert;

create table alert.alert (
    id        bigint      generated always as identity primary key,
    kind      text        not null,              -- ru.medbus.domain.alert.AlertKind
    subject   text        not null,              -- queue, system, step, certificate
    words     text        not null,              -- as last seen
    opened_at timestamptz not null default now(),
    closed_at timestamptz
);
create unique index alert_open on alert.alert (kind, subject) where closed_at is null;
create index alert_latest on alert.alert (opened_at desc);

-- What has to be told by mail and webhook, until it is.
create table alert.notice (
    id       bigint      generated always as identity primary key,
    alert_id bigint      not null references alert.alert,
    opening  boolean     not null,               -- else the closing
    channel  text        not null,               -- mail, webhook
    at       timestamptz not null default now(),
    told_at  timestamptz,
    not_before timestamptz not null default now(),  -- taken by a node, or to be tried again then
    attempts integer     not null default 0,
    failure  text        not null default ''     -- of the last attempt
);
create index notice_untold on alert.notice (id) where told_at is null;
