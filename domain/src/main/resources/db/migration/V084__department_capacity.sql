-- Beds and workplaces are entered with the department; the ministry may count the need from others, with a reason.
alter table passport.department_capacity add column why text not null default '';

create table passport.capacity_override (
    id             bigint      generated always as identity primary key,
    department_oid text        not null references passport.department,
    kind           text        not null check (kind in ('BEDS', 'WORKPLACES')),
    quantity       int         not null check (quantity >= 0),
    valid_from     date        not null,
    valid_to       date,
    reason         text        not null,
    who            text        not null,
    at             timestamptz not null default clock_timestamp(),
    ended_by       text        not null default '',    -- who took it back; its days are not counted any more
    ended_at       timestamptz,
    check (valid_to >= valid_from)
);
comment on table passport.capacity_override is 'Койки и места, от которых министерство велело считать потребность вместо паспортных';
create index on passport.capacity_override (department_oid, kind);

-- What the need of a department is counted from on a day, and why it is not what its passport says.
create function passport.counted_capacity(department text, what text, day date)
    returns table (quantity int, reason text) language sql stable as $$
    select coalesce(o.quantity, c.quantity), coalesce(o.reason, '')
      from (select 1) as one
      left join lateral (select k.quantity from passport.department_capacity k
                          where k.department_oid = department and k.kind = what and k.since <= day
                          order by k.since desc, k.id desc limit 1) c on true
      left join lateral (select v.quantity, v.reason from passport.capacity_override v
                          where v.department_oid = department and v.kind = what and v.ended_at is null
                            and v.valid_from <= day and (v.valid_to is null or v.valid_to >= day)
                          order by v.id desc limit 1) o on true
$$;

-- An edition is printed as it was: text keeps the order of its sections and lines, which jsonb does not.
alter table passport.edition alter column content type json using content::json;
