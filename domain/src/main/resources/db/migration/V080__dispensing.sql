-- Which pack is which trade item, and what was handed out by which prescription.
create table drugsupply.item_gtin (
    gtin      text primary key check (gtin ~ '^[0-9]{14}$'),
    item_code text not null references drugsupply.drug_item
);
comment on table drugsupply.item_gtin is 'GTIN упаковок торговых позиций';
create index on drugsupply.item_gtin (item_code);

create table drugsupply.dispensed (
    prescription_id bigint         not null references drugsupply.prescription,
    operation_id    bigint         not null,              -- of the stock
    sgtin           text           not null,
    part            text           not null,              -- 1/1, or the share of the pack
    units           numeric(12, 3) not null check (units > 0),
    at              timestamptz    not null default clock_timestamp(),
    primary key (operation_id, sgtin)
);
comment on table drugsupply.dispensed is 'Отпущено по рецептам: упаковки и их доли';
create index on drugsupply.dispensed (prescription_id);
