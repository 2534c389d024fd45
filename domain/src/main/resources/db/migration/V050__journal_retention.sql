-- How long the journal is kept. A month goes as a whole; what is held by a key stays.

-- Messages of this key are kept, whatever their age, until the hold is lifted.
create table journal.legal_hold (
    id        bigint      generated always as identity primary key,
    kind      smallint    not null,              -- ru.medbus.domain.journal.KeyKind
    value     text        not null,              -- as in business_key: personal ones are keyed hashes
    shown     text        not null,              -- what a person may read; the last two digits of a personal number
    reason    text        not null,
    author    text        not null,              -- login
    at        timestamptz not null default now(),
    lifted_at timestamptz,
    lifted_by text
);
create unique index legal_hold_standing on journal.legal_hold (kind, value) where lifted_at is null;

-- Messages of the month that are held.
create function journal.held_of(month text) returns table (message_id bigint) language plpgsql stable as $$
begin
    return query execute format(
        'select distinct k.message_id from journal.legal_hold h join journal.%I k using (kind, value)
          where h.lifted_at is null', 'business_key' || month);
end $$;

-- What stands beside the months about messages that go.
create function journal.forget_beside(first bigint, next bigint, held bigint[]) returns void language sql as $$
    delete from journal.aside where message_id >= first and message_id < next and message_id <> all(held);
    delete from journal.lineage where message_id >= first and message_id < next and message_id <> all(held);
    delete from journal.bulk_item where message_id >= first and message_id < next and message_id <> all(held);
    delete from journal.lagging where message_id >= first and message_id < next and message_id <> all(held);
$$;

-- Drops the month's partitions of these tables in the order given; what is held is put into fresh ones first. Waits for
-- readers no longer than two seconds: the caller tries again later. Returns how many messages were held.
create function journal.drop_month(month text, parents text[]) returns integer language plpgsql as $$
declare
    held  bigint[];
    parent text;
    id_column text;
    bound text;
    first timestamptz := to_date(month, '_YYYY_MM')::timestamp at time zone 'UTC';
begin
    set local lock_timeout = '2s';
    perform pg_advisory_xact_lock(hashtext('journal.drop_month'));
    if to_regclass('journal.business_key' || month) is not null then
        select array_agg(message_id) into held from journal.held_of(month);
    end if;
    foreach parent in array parents loop
        continue when to_regclass('journal.' || parent || month) is null;
        id_column := case parent when 'message' then 'id' else 'message_id' end;
        select pg_get_expr(relpartbound, oid) into bound from pg_class
         where oid = to_regclass('journal.' || parent || month);
        execute format('alter table journal.%I detach partition journal.%I', parent, parent || month);
        if held is not null then
            execute format('alter table journal.%I rename to %I', parent || month, 'leaving');
            execute format('create table journal.%I partition of journal.%I %s', parent || month, parent, bound);
            execute format('insert into journal.%I select * from journal.leaving where %I = any($1)',
                           parent || month, id_column) using held;
            drop table journal.leaving;
        else
            execute format('drop table journal.%I', parent || month);
        end if;
    end loop;
    if 'message' = any(parents) then
        perform journal.forget_beside(journal.id_floor(first), journal.id_floor(first + interval '1 month'),
                                      coalesce(held, '{}'));
    end if;
    return coalesce(array_length(held, 1), 0);
end $$;
