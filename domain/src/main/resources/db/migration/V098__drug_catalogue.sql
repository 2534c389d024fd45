-- What НСИ said of a drug is renewed from НСИ and closed when it is no longer there; what the region has entered is not.
alter table drugsupply.drug add column source text not null default 'REGION' check (source in ('NSI', 'REGION'));
alter table drugsupply.drug_item add column source text not null default 'REGION' check (source in ('NSI', 'REGION'));
