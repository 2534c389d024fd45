-- Whatever changes what ФРЛЛО knows is noted in the transaction that changes it, however the change is made.
create function frllo.again(kinds text[], ids bigint[]) returns void language sql as $$
    update frllo.record r
       set version = r.version + 1, state = case r.state when 'SENT' then 'SENT' else 'WAITING' end,
           error_code = '', error_text = '', changed_at = clock_timestamp()
      from (select distinct kind, id from unnest(kinds, ids) as t (kind, id)) t
     where r.kind = t.kind and r.subject_id = t.id
$$;

create function frllo.beneficiary_changed() returns trigger language plpgsql as $$
begin
    insert into frllo.record (kind, subject_id, person_id) select 'CITIZEN', person_id, person_id from fresh
    on conflict do nothing;
    if tg_op = 'UPDATE' then
        perform frllo.again(array_agg('CITIZEN'::text), array_agg(person_id)) from fresh;
    end if;
    return null;
end $$;
create trigger frllo_added after insert on drugsupply.beneficiary referencing new table as fresh
    for each statement execute function frllo.beneficiary_changed();
create trigger frllo_changed after update on drugsupply.beneficiary referencing new table as fresh
    for each statement execute function frllo.beneficiary_changed();

create function frllo.person_changed() returns trigger language plpgsql as $$
begin
    perform frllo.again(array_agg('CITIZEN'::text), array_agg(f.id))
       from fresh f join stale s on s.id = f.id
      where (f.snils, f.enp, f.family, f.given, f.patronymic, f.born_on, f.sex)
            is distinct from (s.snils, s.enp, s.family, s.given, s.patronymic, s.born_on, s.sex);
    return null;
end $$;
create trigger frllo_changed after update on patient.person referencing new table as fresh old table as stale
    for each statement execute function frllo.person_changed();

create function frllo.benefit_changed() returns trigger language plpgsql as $$
begin
    insert into frllo.record (kind, subject_id, person_id, parent_kind, parent_id)
    select 'BENEFIT', id, person_id, 'CITIZEN', person_id from fresh on conflict do nothing;
    if tg_op = 'UPDATE' then
        perform frllo.again(array_agg('BENEFIT'::text), array_agg(id)) from fresh;
    end if;
    return null;
end $$;
create trigger frllo_added after insert on drugsupply.benefit referencing new table as fresh
    for each statement execute function frllo.benefit_changed();
create trigger frllo_changed after update on drugsupply.benefit referencing new table as fresh
    for each statement execute function frllo.benefit_changed();

-- Of the three parts of набор социальных услуг ФРЛЛО knows the drugs.
create function frllo.refusal_changed() returns trigger language plpgsql as $$
begin
    insert into frllo.record as r (kind, subject_id, part, person_id, parent_kind, parent_id)
    select 'REFUSAL', person_id, year, person_id, 'CITIZEN', person_id from fresh where part = 'DRUGS'
    on conflict (kind, subject_id, part) do update
       set version = r.version + 1, state = case r.state when 'SENT' then 'SENT' else 'WAITING' end,
           error_code = '', error_text = '', changed_at = clock_timestamp();
    return null;
end $$;
create trigger frllo_added after insert on drugsupply.nsu_refusal referencing new table as fresh
    for each statement execute function frllo.refusal_changed();
create trigger frllo_removed after delete on drugsupply.nsu_refusal referencing old table as fresh
    for each statement execute function frllo.refusal_changed();

-- A prescription is told once it is in force; afterwards only its annulment changes what was told.
create function frllo.prescription_added() returns trigger language plpgsql as $$
begin
    insert into frllo.record (kind, subject_id, person_id, parent_kind, parent_id)
    select 'RECIPE', id, person_id, case when benefit_id is null then '' else 'BENEFIT' end, coalesce(benefit_id, 0)
      from fresh
     where category_code <> '' and state in ('REGISTERED', 'RESERVED', 'PARTLY_DISPENSED', 'DISPENSED', 'DELAYED', 'EXPIRED')
    on conflict do nothing;
    return null;
end $$;
create trigger frllo_added after insert on drugsupply.prescription referencing new table as fresh
    for each statement execute function frllo.prescription_added();
create trigger frllo_in_force after update on drugsupply.prescription referencing new table as fresh
    for each statement execute function frllo.prescription_added();

create function frllo.prescription_annulled() returns trigger language plpgsql as $$
begin
    perform frllo.again(array_agg('RECIPE'::text), array_agg(f.id))
       from fresh f join stale s on s.id = f.id where f.state = 'ANNULLED' and s.state <> 'ANNULLED';
    return null;
end $$;
create trigger frllo_annulled after update on drugsupply.prescription referencing new table as fresh old table as stale
    for each statement execute function frllo.prescription_annulled();

-- What was handed out at one visit of one stock batch is one release: one trade item, one price. Lines that take a mistake
-- back are of no release of their own: the reversed operation is told again.
create function frllo.dispensed_changed() returns trigger language plpgsql as $$
begin
    insert into frllo.record as r (kind, subject_id, part, person_id, parent_kind, parent_id)
    select distinct 'RELEASE', f.operation_id, k.batch_id, p.person_id, 'RECIPE', p.id
      from fresh f join drugsupply.prescription p on p.id = f.prescription_id join stock.pack k on k.sgtin = f.sgtin
     where p.category_code <> '' and f.reverses_id is null
    on conflict (kind, subject_id, part) do update
       set version = r.version + 1, state = case r.state when 'SENT' then 'SENT' else 'WAITING' end,
           error_code = '', error_text = '', changed_at = clock_timestamp();
    return null;
end $$;
create trigger frllo_added after insert on drugsupply.dispensed referencing new table as fresh
    for each statement execute function frllo.dispensed_changed();
create trigger frllo_removed after delete on drugsupply.dispensed referencing old table as fresh
    for each statement execute function frllo.dispensed_changed();

create function frllo.operation_reversed() returns trigger language plpgsql as $$
begin
    perform frllo.again(array_agg('RELEASE'::text), array_agg(reverses_id)) from fresh where reverses_id is not null;
    return null;
end $$;
create trigger frllo_reversed after insert on stock.operation referencing new table as fresh
    for each statement execute function frllo.operation_reversed();

-- Those that were there before.
insert into frllo.record (kind, subject_id, person_id) select 'CITIZEN', person_id, person_id from drugsupply.beneficiary;
insert into frllo.record (kind, subject_id, person_id, parent_kind, parent_id)
select 'BENEFIT', id, person_id, 'CITIZEN', person_id from drugsupply.benefit;
insert into frllo.record (kind, subject_id, part, person_id, parent_kind, parent_id)
select 'REFUSAL', person_id, year, person_id, 'CITIZEN', person_id from drugsupply.nsu_refusal where part = 'DRUGS';
insert into frllo.record (kind, subject_id, person_id, parent_kind, parent_id)
select 'RECIPE', id, person_id, case when benefit_id is null then '' else 'BENEFIT' end, coalesce(benefit_id, 0)
  from drugsupply.prescription
 where category_code <> '' and state in ('REGISTERED', 'RESERVED', 'PARTLY_DISPENSED', 'DISPENSED', 'DELAYED', 'EXPIRED');
insert into frllo.record (kind, subject_id, part, person_id, parent_kind, parent_id)
select distinct 'RELEASE', d.operation_id, k.batch_id, p.person_id, 'RECIPE', p.id
  from drugsupply.dispensed d join drugsupply.prescription p on p.id = d.prescription_id join stock.pack k on k.sgtin = d.sgtin
 where p.category_code <> '';
