-- Nodes that start together make the same partitions: one after another. «If not exists» alone does not stand that.
create or replace function journal.add_month(month date) returns void language plpgsql as $$
declare
    first bigint := journal.id_floor(date_trunc('month', month::timestamp) at time zone 'UTC');
    next  bigint := journal.id_floor((date_trunc('month', month::timestamp) + interval '1 month') at time zone 'UTC');
    parent text;
begin
    perform pg_advisory_xact_lock(hashtext('journal.add_month'));
    foreach parent in array array['message', 'body', 'business_key', 'mark'] loop
        execute format('create table if not exists journal.%I partition of journal.%I for values from (%s) to (%s)',
                       parent || to_char(month, '_YYYY_MM'), parent, first, next);
    end loop;
end $$;
