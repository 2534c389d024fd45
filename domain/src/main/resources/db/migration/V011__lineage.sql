-- A person has mended a message and sent it anew: the new message and the one it was made from. Who, when and why.
create table journal.lineage (
    message_id bigint      primary key,
    parent_id  bigint      not null,
    author     text        not null,
    reason     text        not null,
    at         timestamptz not null default now()
);
create index lineage_parent on journal.lineage (parent_id);
