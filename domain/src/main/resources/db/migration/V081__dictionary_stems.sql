-- A load of a big dictionary costs what its index of words costs: rows are indexed by the first letters of their words
-- (ru.medbus.domain.reference.dictionary.Words#STEM), the words stand beside as a text that is read for what was found.
drop index reference.dictionary_row_words_idx;
alter table reference.dictionary_row
    alter column words type text using words::text,
    alter column cells type json using cells::json,
    add column stems tsvector not null default '';
update reference.dictionary_row
   set stems = array_to_tsvector(array(select distinct left(word, 4) from unnest(tsvector_to_array(words::tsvector)) word));
alter table reference.dictionary_row alter column stems drop default;
create index on reference.dictionary_row using gin (stems);
comment on table reference.dictionary_row is 'Строки версий справочников; stems — начала слов для подсказки, words — слова целиком';
