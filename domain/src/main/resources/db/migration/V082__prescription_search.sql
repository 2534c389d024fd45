-- Lists of prescriptions over millions of them: each order and each attribute that is asked for alone has its index.
drop index drugsupply.prescription_facility_oid_id_idx, drugsupply.prescription_number_idx,
           drugsupply.prescription_drug_code_idx, drugsupply.prescription_valid_until_idx;
create index on drugsupply.prescription (facility_oid, issued_on desc, id desc);
create index on drugsupply.prescription (reverse(number) text_pattern_ops);       -- the last digits are what people type
create index on drugsupply.prescription (drug_code, id desc);
create index on drugsupply.prescription (item_code) where item_code is not null;
create index on drugsupply.prescription (diagnosis text_pattern_ops);
create index on drugsupply.prescription (doctor_name, id desc);
create index on drugsupply.prescription (state, issued_on desc, id desc);
create index on drugsupply.prescription (valid_until, id desc);
create index prescription_that_runs_out on drugsupply.prescription (valid_until, id desc)
    where state in ('SIGNED', 'SENT', 'REGISTERED', 'RESERVED', 'PARTLY_DISPENSED', 'DELAYED');
create index person_in_order on patient.person (family, given);
