-- A list of prescriptions sorted by the drug is walked from the first МНН on; drafts without a drug follow.
create index on drugsupply.drug (inn, code);
create index prescription_without_drug on drugsupply.prescription (id desc) where drug_code is null;
