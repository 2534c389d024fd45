-- Which МО a pharmacy serves: a doctor sees what the pharmacies attached to his МО hold.
alter table stock.place
    add column revision int not null default 1;         -- for optimistic locking

create table stock.serves (
    pharmacy_oid text not null references stock.place,
    facility_oid text not null,
    primary key (pharmacy_oid, facility_oid)
);
comment on table stock.serves is
    'Какие МО обслуживает аптека: врач выбирает из остатков прикреплённых аптек. МО, к которой не прикреплена ни одна аптека, обслуживают все';
create index on stock.serves (facility_oid);
