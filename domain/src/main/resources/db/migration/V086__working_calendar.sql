-- The production calendar of Russia: weekends by rule, holidays of every year, days transferred by the Government.
create table reference.yearly_holiday (
    month smallint not null check (month between 1 and 12),
    day   smallint not null check (day between 1 and 31),
    name  text     not null,
    primary key (month, day)
);
comment on table reference.yearly_holiday is 'Нерабочие праздничные дни каждого года';

insert into reference.yearly_holiday values
    (1, 1, 'Новогодние каникулы'), (1, 2, 'Новогодние каникулы'), (1, 3, 'Новогодние каникулы'),
    (1, 4, 'Новогодние каникулы'), (1, 5, 'Новогодние каникулы'), (1, 6, 'Новогодние каникулы'),
    (1, 7, 'Рождество Христово'), (1, 8, 'Новогодние каникулы'), (2, 23, 'День защитника Отечества'),
    (3, 8, 'Международный женский день'), (5, 1, 'Праздник Весны и Труда'), (5, 9, 'День Победы'),
    (6, 12, 'День России'), (11, 4, 'День народного единства');

create table reference.moved_day (
    day     date    primary key,
    working boolean not null,                           -- else a day off
    reason  text    not null
);
comment on table reference.moved_day is 'Переносы выходных и рабочих дней по годам';

insert into reference.moved_day values
    ('2026-01-09', false, 'Перенос с субботы 3 января'),
    ('2026-03-09', false, 'Перенос с воскресенья 8 марта'),
    ('2026-05-11', false, 'Перенос с субботы 9 мая'),
    ('2026-12-31', false, 'Перенос с воскресенья 4 января');
