-- Territories of the region and who lives there.
create table passport.territory (
    oktmo        text          primary key check (oktmo ~ '^[0-9]{8}([0-9]{3})?$'),
    name         text          not null check (name <> ''),
    kind         text          not null check (kind in ('REGION', 'DISTRICT', 'OKRUG', 'CITY', 'URBAN', 'RURAL', 'LOCALITY')),
    parent_oktmo text          references passport.territory,
    area_km2     numeric(10, 2) check (area_km2 > 0),
    valid_from   date          not null,
    valid_to     date,                                 -- last day
    revision     int           not null default 1,
    check (parent_oktmo <> oktmo),
    check (valid_to >= valid_from)
);
comment on table passport.territory is 'Территории региона по ОКТМО';
create index on passport.territory (parent_oktmo);

-- A year of a territory as it was loaded: a place for each age from 0 to 100 and older, so that it is whole or not there.
create table passport.population_edition (
    id              bigint      generated always as identity primary key,
    territory_oktmo text        not null references passport.territory,
    year            int         not null check (year between 1990 and 2100),  -- on the first of January
    edition         int         not null check (edition >= 1),
    men             int[]       not null check (cardinality(men) = 101 and array_position(men, null) is null
                                                and 0 <= all (men)),
    women           int[]       not null check (cardinality(women) = 101 and array_position(women, null) is null
                                                and 0 <= all (women)),
    current         boolean     not null,
    origin          text        not null,              -- name of the file
    loaded_at       timestamptz not null default clock_timestamp(),
    loaded_by       text        not null,
    unique (territory_oktmo, year, edition)
);
comment on table passport.population_edition is 'Численность населения территории за год по полу и возрасту: загруженные редакции';
create unique index population_current on passport.population_edition (territory_oktmo, year) where current;

-- The same by rows, for calculations.
create view passport.population as
select e.territory_oktmo, e.year, s.sex, s.age, s.people
  from passport.population_edition e,
       lateral (select 'MALE' as sex, (n - 1)::int as age, people from unnest(e.men) with ordinality m (people, n)
                 union all
                select 'FEMALE', (n - 1)::int, people from unnest(e.women) with ordinality w (people, n)) s
 where e.current;

-- A file between its preview and the word of the person who brought it.
create table passport.population_upload (
    id        bigint      generated always as identity primary key,
    file_name text        not null,
    charset   text        not null,                    -- empty: to be found out
    content   bytea       not null,
    at        timestamptz not null default clock_timestamp(),
    who       text        not null
);
comment on table passport.population_upload is 'Файлы численности населения, ожидающие подтверждения';
