-- Medical staff as ФРМР knows it, and staff that the region keeps itself (pharmacies).
create table passport.person (
    snils      text     primary key check (snils ~ '^\d{11}$'),
    last_name  text     not null,
    first_name text     not null,
    patronymic text     not null default '',
    born_on    date     not null,
    sex        smallint not null check (sex in (1, 2))    -- НСИ 11.1040
);
comment on table passport.person is 'Медицинские и фармацевтические работники';

create table passport.employment (
    id             bigint        generated always as identity primary key,
    snils          text          not null references passport.person,
    facility_oid   text          not null references passport.facility,
    department_oid text          references passport.department,
    post_code      text          not null,                -- НСИ 11.1002
    post_name      text          not null,
    kind           text          not null check (kind in ('MAIN', 'INTERNAL', 'EXTERNAL')),
    rate           numeric(4, 2) not null check (rate > 0 and rate <= 2),
    begins_on      date          not null,
    ends_on        date,
    end_reason     text          not null default '',
    source         text          not null check (source in ('FRMO', 'LOCAL')),
    seen_load      bigint        not null default 0,      -- load that brought it last
    check (ends_on >= begins_on)
);
comment on table passport.employment is 'Занятость работников: должность, ставка, сроки';
create unique index on passport.employment
    (facility_oid, snils, post_code, kind, begins_on, (coalesce(department_oid, '')));
create index on passport.employment (snils);

create table passport.qualification (
    id             bigint generated always as identity primary key,
    snils          text   not null references passport.person,
    kind           text   not null check (kind in ('CERTIFICATE', 'ACCREDITATION', 'CATEGORY')),
    specialty_code text   not null,                       -- НСИ 11.1066
    specialty_name text   not null,
    number         text   not null,
    issued_on      date   not null,
    expires_on     date,
    unique (snils, kind, specialty_code, number),
    check (expires_on >= issued_on)
);
comment on table passport.qualification is 'Сертификаты, аккредитации и категории работников';
create index on passport.qualification (expires_on);
