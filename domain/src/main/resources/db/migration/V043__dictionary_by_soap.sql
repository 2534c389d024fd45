-- One more way to load a dictionary: over the old SOAP interface of the portal.
alter table reference.dictionary drop constraint dictionary_way_check;
alter table reference.dictionary add constraint dictionary_way_check
    check (way in ('WHOLE', 'DIFFERENCE', 'ARCHIVE', 'SOAP'));
