-- What a pharmacy tells РЭМД of one dispensing: «Отпуск по рецепту» (140). Its versions share the set: a refused one is
-- mended, a registered one whose dispensing is reversed is followed by one that says so.
create table drugsupply.dispensing_document (
    operation_id    bigint      primary key references stock.operation,
    prescription_id bigint      not null references drugsupply.prescription,
    document_id     uuid        not null unique default gen_random_uuid(),
    version         int         not null default 1 check (version > 0),
    facility_oid    text        not null,
    pharmacist      text        not null,              -- login of the one who signs
    fate            text        not null default 'ORDERED'
                    check (fate in ('ORDERED', 'SENT', 'REGISTERED', 'REFUSED', 'CANCELLED')),
    reversed        boolean     not null default false, -- this version says that nothing was handed out
    made_at         timestamptz not null default date_trunc('second', clock_timestamp()),
    message_id      bigint,                            -- of this version on its way to РЭМД
    emdr_id         text        not null default '',   -- of the last registered version
    recipe_emdr_id  text        not null default '',   -- of a prescription that is not ours, by the pharmacist
    refusal         text        not null default '',
    refusal_field   text        not null default '',
    revision        int         not null default 1
);
comment on table drugsupply.dispensing_document is 'Документы «Отпуск по рецепту» и их судьба в РЭМД';
create index on drugsupply.dispensing_document (prescription_id);
create index on drugsupply.dispensing_document (operation_id) where fate in ('ORDERED', 'SENT');
create index on drugsupply.dispensing_document (facility_oid) where fate = 'REFUSED';

-- Which field of a form a refusal is about: the first row that fits decides. ФРЛЛО's codes are those of its error
-- dictionary as seen in use, РЭМД's those of НСИ 99.2.305; words are of our own checks. All of them may be changed.
create table drugsupply.refusal_rule (
    id       bigint generated always as identity primary key,
    document text   not null default '' check (document in ('', '140', '141', '148')),
    pattern  text   not null check (pattern <> ''),
    field    text   not null,
    advice   text   not null default '',
    rank     int    not null default 100,
    revision int    not null default 1,
    unique (document, pattern)
);
comment on table drugsupply.refusal_rule is 'Отказы РЭМД, ФРЛЛО и проверок шины: о каком поле формы и что делать';

insert into drugsupply.refusal_rule (document, pattern, field, advice, rank) values
    ('',    'FRLLO_CITIZEN_BENEFIT_ERROR',   'CATEGORY',   'В ФРЛЛО нет такой льготы: проверьте категорию или подайте сведения о льготе.', 10),
    ('',    'FRLLO_BENEFIT_SOURCE_ERROR',    'CATEGORY',   'Льготу ведёт другая система: сообщите оператору регистра.', 10),
    ('',    'FRLLO_CITIZEN_REGION_ERROR',    'CATEGORY',   'В этом субъекте у гражданина льгот нет: проверьте регион и категорию.', 10),
    ('',    'FRLLO_REQUIRED_CITIZEN_ERROR',  'PATIENT',    'Дополните карточку льготника.', 10),
    ('',    'FRLLO_REQUIRED_IDENTIFY_ERROR', 'PATIENT',    'Дополните документ, удостоверяющий личность.', 10),
    ('',    'FRLLO_CITIZEN_IDENTIFY_ERROR',  'PATIENT',    'Сверьте ФИО, дату рождения и СНИЛС с документом.', 10),
    ('',    'FRLLO_CITIZEN_SEARCH_ERROR',    'PATIENT',    'Гражданин в ФРЛЛО не найден: сверьте ФИО, дату рождения и СНИЛС.', 10),
    ('140', 'FRLLO_RECIPE_POSITION_ERROR',   'ITEM',       'Проверьте, какой торговой позиции отвечает GTIN упаковки.', 10),
    ('',    'FRLLO_RECIPE_POSITION_ERROR',   'DRUG',       'Выберите лекарство заново из справочника.', 11),
    ('',    'FRLLO_ORGANIZATION_ERROR',      'ORGANISATION', 'Организации нет в ФРЛЛО: сообщите администратору.', 10),
    ('',    'FRLLO_COMISSION_INFO_ERROR',    'COMMISSION', 'По торговому наименованию нужен протокол врачебной комиссии.', 10),
    ('',    'FRLLO_RECIPE_DATE_ERROR',       'TERM',       'Дата рецепта не принята: проверьте срок действия.', 10),
    ('',    'FRLLO_EXPIRE_DATE_ERROR',       'TERM',       'Срок не согласуется со справочником 99.2.608: выберите другой.', 10),
    ('',    'FRLLO_RELISE_POSITION_ERROR',   'ITEM',       'Проверьте, какой торговой позиции отвечает GTIN упаковки.', 10),
    ('',    'FRLLO_RECIPE_IDENTIFY_ERROR',   'RECIPE',     'Рецепт не опознан: проверьте серию, номер и номер в РЭМД.', 10),
    ('',    'FRLLO_RELEASE_ORGANIZATION_ERROR', 'ORGANISATION', 'Аптеки нет в ФРЛЛО: сообщите администратору.', 10),
    ('',    'FRLLO_RELISE_DATE_ERROR',       'GIVEN_ON',   'Дата отпуска не принята: сторнируйте отпуск и проведите заново, если она неверна.', 10),
    ('',    'FRLLO_RELISE_QTY_ERROR',        'QUANTITY',   'Упаковки не согласуются с единицами: проверьте торговую позицию упаковки.', 10),
    ('',    'FRLLO_DIC_ERROR',               'DRUG',       'Код не найден в справочнике: выберите значение заново.', 20),
    ('',    'PATIENT_',                      'PATIENT',    'Сверьте ФИО, дату рождения, СНИЛС и полис с документами.', 30),
    ('',    'DUPLICATE_PATIENT_FOUND',       'PATIENT',    'Сверьте ФИО, дату рождения, СНИЛС и полис с документами.', 30),
    ('',    'NO_SNILS',                      'PATIENT',    'Внесите СНИЛС пациента.', 30),
    ('',    'PERSON_CARD_NOT_FOUND',         'STAFF',      'Карточки работника нет в ФРМР: обратитесь в кадровую службу.', 30),
    ('',    'PERSON_POST_IN_FRMR_MISMATCH',  'STAFF',      'Должность не совпадает с ФРМР: обратитесь в кадровую службу.', 30),
    ('',    'VALUE_MISMATCH_METADATA_AND_FRMR', 'STAFF',   'Сведения о враче не совпадают с ФРМР: обратитесь в кадровую службу.', 30),
    ('',    'INVALID_DOCTOR',                'STAFF',      'Сведения о враче не приняты: обратитесь в кадровую службу.', 30),
    ('',    'PERSON_NOT_FOUND',              'STAFF',      'Работника нет в ФРМР: обратитесь в кадровую службу.', 35),
    ('',    'ORG_NOT_FOUND_IN_FRMO',         'ORGANISATION', 'Организации нет в ФРМО: сообщите администратору.', 30),
    ('',    'NO_ORG_ON_DATE',                'ORGANISATION', 'Организация не действует по ФРМО: сообщите администратору.', 30),
    ('',    'NO_DEPARTMENT',                 'ORGANISATION', 'Подразделения нет в ФРМО: сообщите администратору.', 30),
    ('',    'VALUE_MISMATCH_METADATA_AND_CERTIFICATE', 'STAFF', 'Подпись принадлежит другому: подпишите своим ключом.', 30),
    ('',    'SIGNATURE_',                    'STAFF',      'Подпишите заново.', 40),
    ('',    'recordTarget',                  'PATIENT',    '', 50),
    ('',    'Пациент:',                      'PATIENT',    '', 50),
    ('',    'СНИЛС',                         'PATIENT',    '', 50),
    ('',    'Льготная категория',            'CATEGORY',   '', 50),
    ('',    'BENEFITS',                      'CATEGORY',   '', 50),
    ('',    '''809''',                       'DIAGNOSIS',  '', 50),
    ('',    'диагноз',                       'DIAGNOSIS',  '', 50),
    ('',    'МКБ-10',                        'DIAGNOSIS',  '', 50),
    ('',    '''6004''',                      'TERM',       '', 50),
    ('',    'Срок действия',                 'TERM',       '', 50),
    ('',    '''6006''',                      'SPECIAL',    '', 50),
    ('',    '''6011''',                      'QUANTITY',   '', 50),
    ('',    'Количество назначенных доз',    'QUANTITY',   '', 50),
    ('',    'doseQuantity',                  'DOSE',       '', 50),
    ('',    'Схема приёма',                  'TIMES',      '', 60),
    ('140', 'externalDocument',              'RECIPE',     '', 50),
    ('140', 'manufacturedMaterial',          'ITEM',       '', 50),
    ('140', 'Товар',                         'ITEM',       '', 50),
    ('140', '''6015''',                      'ITEM',       '', 50),
    ('140', 'quantity',                      'QUANTITY',   '', 60),
    ('',    'substanceAdministration',       'DRUG',       '', 70),
    ('',    'RECIPE',                        'DRUG',       '', 80);

-- Which СЭМД a form is sent as; empty: it has no electronic form.
alter table drugsupply.form add column document text not null default '' check (document in ('', '141', '148'));
update drugsupply.form set document = '141' where code = '148-1-04l';
update drugsupply.form set document = '148' where code = '107-1';
