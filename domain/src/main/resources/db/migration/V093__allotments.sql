-- Limits of organisations on what their doctors prescribe. The amount is a sum of changes that are only appended.
create table drugsupply.allotment (
    id           bigint      generated always as identity primary key,
    facility_oid text        not null,
    inn          text        not null,                  -- МНН, as the drugs have it
    drug_code    text        references drugsupply.drug,    -- null: every form and dose of the МНН
    fund         smallint    not null check (fund between 0 and 3),     -- 1094н, прил. 3: источник; 0: any
    programme    text        not null default '' check (programme in ('', 'NONE', 'VZN', 'KRUG_DOBRA')),   -- '': any
    opened_on    date        not null,
    closed_on    date        not null,
    entered_by   text        not null,
    entered_at   timestamptz not null default clock_timestamp(),
    revision     int         not null default 1,
    check (closed_on >= opened_on),
    unique nulls not distinct (facility_oid, inn, drug_code, fund, programme, opened_on, closed_on)
);
comment on table drugsupply.allotment is 'Лимиты организаций на выписку лекарств: лекарство, источник, период';

create table drugsupply.allotment_change (
    id           bigint         generated always as identity primary key,
    allotment_id bigint         not null references drugsupply.allotment,
    packs        numeric(14, 3),                        -- added, taken away when negative; null: packs are not limited
    kopecks      bigint,                                -- the same of money
    why          text           not null default '',
    who          text           not null,
    at           timestamptz    not null default clock_timestamp()
);
comment on table drugsupply.allotment_change is 'Изменения лимитов: только добавляются, сумма — действующий лимит';
create index on drugsupply.allotment_change (allotment_id, id);
create trigger allotment_change_is_appended before update or delete on drugsupply.allotment_change
    for each statement execute function stock.refuse_change();

-- What every prescription takes of the limits: as it was written while it may still be dispensed, as it was dispensed
-- after that. A pack is the smallest of the drug; what is not dispensed yet costs what the drug cost last.
create view drugsupply.prescription_use as
select p.id, p.facility_oid, d.inn, p.drug_code, p.fund, coalesce(c.programme, 'NONE') as programme, p.issued_on,
       (case when p.state in ('EXPIRED', 'ANNULLED') then done.units else greatest(p.quantity, done.units) end)
           / size.units as packs,
       done.kopecks + case when p.state in ('EXPIRED', 'ANNULLED') then 0
           else greatest(p.quantity - done.units, 0) * coalesce(price.kopecks, 0) end as kopecks
  from drugsupply.prescription p
  join drugsupply.drug d on d.code = p.drug_code
  left join drugsupply.category c on c.code = p.category_code
  cross join lateral (select coalesce(min(i.pack_size), 1) as units from drugsupply.drug_item i
                       where i.drug_code = p.drug_code) size
  cross join lateral (
      select coalesce(sum(h.units), 0) as units,
             coalesce(sum(sign(h.units) * split_part(h.part, '/', 1)::numeric / split_part(h.part, '/', 2)::numeric
                 * b.price_kopecks), 0) as kopecks
        from drugsupply.dispensed h
        left join stock.pack k on k.sgtin = h.sgtin
        left join stock.batch b on b.id = k.batch_id
       where h.prescription_id = p.id) done
  left join lateral (
      select b.price_kopecks / i.pack_size as kopecks
        from drugsupply.drug_item i join drugsupply.item_gtin g on g.item_code = i.code
        join stock.batch b on b.gtin = g.gtin
       where i.drug_code = p.drug_code order by b.id desc limit 1) price on true
 where p.state <> 'DRAFT' and p.category_code <> '';
comment on view drugsupply.prescription_use is 'Сколько упаковок и денег занимает каждый льготный рецепт';

create index prescription_of_a_limit on drugsupply.prescription (facility_oid, drug_code, issued_on);
