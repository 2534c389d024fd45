-- A pharmacy or a store that has been closed; its history stays.
alter table stock.place
    add column closed_on date;
