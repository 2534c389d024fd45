-- What waits for a person now, grouped by its cause. Beside the marks, so that the console asks neither the history nor
-- the documents that are well: rows come with a mark «aside» and leave with the next mark of the step.
create table journal.cause (
    fingerprint text        primary key,
    step        text        not null,
    code        text        not null,
    words       text        not null,          -- the reason without ids, numbers and quoted parts
    known_since timestamptz not null default now()
);

create table journal.aside (
    message_id  bigint      not null,
    step        text        not null,
    n           smallint    not null,          -- the mark's
    fingerprint text        not null,
    at          timestamptz not null,
    primary key (message_id, step)
);
create index aside_by_cause on journal.aside (fingerprint, message_id);

-- A reason without what differs from message to message: quoted parts, and words with a digit.
create function journal.cause_words(detail text) returns text immutable parallel safe language sql as $$
    select left(btrim(regexp_replace(regexp_replace(regexp_replace(detail,
               '«[^»]*»|"[^"]*"|“[^”]*”', '…', 'g'),
               '[^\s,;:()]*[0-9][^\s,;()]*', '…', 'g'),
               '\s+', ' ', 'g')), 400)
$$;

create function journal.cause_fingerprint(step text, code text, detail text)
    returns text immutable parallel safe language sql as $$
    select left(md5(step || chr(10) || code || chr(10) || journal.cause_words(detail)), 16)
$$;

-- Sequential scans are off in it: its plan is kept, and the table that is small today has a million rows in an outage.
create function journal.track_aside() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    delete from journal.aside a using appended k
     where a.message_id = k.message_id and a.step = k.step and a.n < k.n;
    if exists (select from appended where outcome = 5) then
        insert into journal.cause (fingerprint, step, code, words)
        select distinct journal.cause_fingerprint(step, code, detail), step, code, journal.cause_words(detail)
          from appended where outcome = 5
         order by 1
        on conflict do nothing;
        insert into journal.aside (message_id, step, n, fingerprint, at)
        select message_id, step, n, journal.cause_fingerprint(step, code, detail), at
          from (select distinct on (message_id, step) * from appended order by message_id, step, n desc) last
         where outcome = 5
           and not exists (select from journal.mark later
                            where later.message_id = last.message_id and later.step = last.step and later.n > last.n)
        on conflict (message_id, step) do update
           set n = excluded.n, fingerprint = excluded.fingerprint, at = excluded.at where aside.n < excluded.n;
    end if;
    return null;
end $$;

create trigger track_aside after insert on journal.mark
    referencing new table as appended for each statement execute function journal.track_aside();

-- What is aside already.
insert into journal.cause (fingerprint, step, code, words)
select distinct journal.cause_fingerprint(step, code, detail), step, code, journal.cause_words(detail)
  from journal.mark where outcome = 5;

insert into journal.aside (message_id, step, n, fingerprint, at)
select message_id, step, n, journal.cause_fingerprint(step, code, detail), at
  from journal.mark k
 where outcome = 5
   and not exists (select from journal.mark later
                    where later.message_id = k.message_id and later.step = k.step and later.n > k.n);
