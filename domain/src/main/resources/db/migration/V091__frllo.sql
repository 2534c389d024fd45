-- What ФРЛЛО is told, record by record, and what it has answered.
create schema frllo;

create table frllo.record (
    id           bigint      generated always as identity primary key,
    kind         text        not null check (kind in ('CITIZEN', 'BENEFIT', 'REFUSAL', 'RECIPE', 'RELEASE')),
    subject_id   bigint      not null,                  -- person, benefit, person, prescription, stock operation
    part         bigint      not null default 0,        -- of a refusal its year, of a release its stock batch
    person_id    bigint      not null,
    parent_kind  text        not null default '',       -- what ФРЛЛО has to know before
    parent_id    bigint      not null default 0,
    version      int         not null default 1,        -- grows with every change of the subject
    state        text        not null default 'WAITING'
                 check (state in ('WAITING', 'SENT', 'ACCEPTED', 'REFUSED', 'SKIPPED', 'CLOSED')),
    told_version int         not null default 0,        -- accepted last; 0: ФРЛЛО does not know it
    told         text        not null default '',       -- what was accepted, as JSON
    federal_id   text        not null default '',
    batch_id     bigint,
    error_code   text        not null default '',
    error_text   text        not null default '',
    changed_at   timestamptz not null default clock_timestamp(),
    settled_at   timestamptz,
    unique (kind, subject_id, part)
);
comment on table frllo.record is 'Записи, передаваемые в ФРЛЛО: что известно регистру и с каким исходом';
create index on frllo.record (kind, id) where state = 'WAITING';
create index on frllo.record (state, id desc) where state in ('REFUSED', 'SENT');
create index on frllo.record (person_id);

-- One call of the service: records of one kind.
create table frllo.batch (
    id         bigint      generated always as identity primary key,
    kind       text        not null,
    state      text        not null default 'READY' check (state in ('READY', 'SENT', 'SETTLED')),
    lines      int         not null,
    message_id bigint,
    taken_as   text        not null default '',         -- id by which ИПС has taken it last
    created_at timestamptz not null default clock_timestamp(),
    sent_at    timestamptz,
    settled_at timestamptz
);
comment on table frllo.batch is 'Пакеты записей, отправляемые в ФРЛЛО';
create index on frllo.batch (kind) where state <> 'SETTLED';
create index on frllo.batch (taken_as) where taken_as <> '';

-- What a batch says of a record; stays as it was sent, so that a repeat says the same.
create table frllo.line (
    batch_id    bigint not null references frllo.batch,
    record_id   bigint not null references frllo.record,
    version     int    not null,
    document_id text   not null unique,                 -- of the document within the batch
    content     text   not null,                        -- the document, as JSON
    becomes     text   not null,                        -- frllo.record.told once it is accepted
    outcome     text   not null default '' check (outcome in ('', 'ACCEPTED', 'REFUSED')),
    error_code  text   not null default '',
    error_text  text   not null default '',
    primary key (batch_id, record_id)
);
comment on table frllo.line is 'Содержание пакетов ФРЛЛО: по документу на запись';
create index on frllo.line (record_id, batch_id desc);

-- Codes of refusals: what ФРЛЛО calls them, which record they blame, what a person can do.
create table frllo.error (
    code   text primary key,
    about  text not null default '' check (about in ('', 'CITIZEN', 'BENEFIT', 'RECIPE', 'RELEASE')),
    title  text not null,
    advice text not null
);
comment on table frllo.error is 'Коды отказов ФРЛЛО: слова регистра, о чём отказ, что делать';

insert into frllo.error values
    ('VALIDATION_ERROR', '', 'Неверный формат передаваемого значения (формат/диапазон даты, маска/длина строки)', 'Проверьте даты и номера в карточке: лишние знаки, невозможные даты. Исправьте и отправьте снова.'),
    ('DIC_ERROR', '', 'Неверный код термина для значения, определяемого по справочнику', 'Обновите справочник НСИ, на который указывает отказ, и выберите действующий код.'),
    ('REQUIRED_CITIZEN_ERROR', 'CITIZEN', 'Не переданы обязательные сведения о гражданине', 'Заполните фамилию, имя, пол и дату рождения в карточке пациента.'),
    ('REQUIRED_IDENTIFY_ERROR', 'CITIZEN', 'Не передано ни одного идентификатора гражданина', 'Заполните СНИЛС, полис ОМС или документ, удостоверяющий личность.'),
    ('CITIZEN_IDENTIFY_ERROR', 'CITIZEN', 'Переданы некорректные идентификаторы документов гражданина', 'Сверьте СНИЛС, полис и документ с подлинниками, исправьте карточку.'),
    ('CITIZEN_SEARCH_ERROR', 'CITIZEN', 'Сведения о гражданине в регистре не найдены', 'Отправьте снова карточку гражданина, затем эту запись.'),
    ('RECIPE_POSITION_ERROR', 'RECIPE', 'Не передан код назначенной продукции или код неоднозначен', 'Проверьте код СМНН лекарства рецепта в справочнике лекарств.'),
    ('BENEFIT_SOURCE_ERROR', 'BENEFIT', 'Информационная система не является владельцем сведений для категории льготы', 'Категорию ведёт Социальный фонд: закройте запись с причиной или исключите реестр из medbus.frllo.upload.registers.'),
    ('ORGANIZATION_ERROR', 'RECIPE', 'Не переданы или противоречивы сведения об организации, назначившей продукцию', 'Проверьте OID организации в паспорте и в ФРМО.'),
    ('CITIZEN_BENEFIT_ERROR', 'BENEFIT', 'У гражданина не найдены сведения по коду льготы', 'Сначала должна быть принята льгота: найдите её запись, исправьте и отправьте.'),
    ('CITIZEN_REGION_ERROR', 'CITIZEN', 'У гражданина отсутствуют льготы в субъекте РФ', 'Проверьте регион гражданина: у жителя региона поле «Регион иногороднего» пустое.'),
    ('COMISSION_INFO_ERROR', 'RECIPE', 'Нет сведений о врачебной комиссии при назначении по торговому наименованию', 'Выпишите рецепт заново с номером и датой протокола врачебной комиссии.'),
    ('RECIPE_DATE_ERROR', 'RECIPE', 'Некорректно передана дата назначения', 'Рецепт не может быть выписан будущим днём или раньше льготы.'),
    ('EXPIRE_DATE_ERROR', 'RECIPE', 'Дата срока действия не согласуется со справочником 99.2.608', 'Проверьте срок действия формы рецепта.'),
    ('RELISE_POSITION_ERROR', 'RELEASE', 'Не передан код отпущенной продукции или код неоднозначен', 'Свяжите GTIN упаковки с торговой позицией (КЛП).'),
    ('RECIPE_IDENTIFY_ERROR', 'RECIPE', 'Отсутствуют сведения о назначении', 'Сначала должен быть принят рецепт: найдите его запись и отправьте.'),
    ('RELEASE_ORGANIZATION_ERROR', 'RELEASE', 'Не переданы или противоречивы сведения об организации, отпустившей продукцию', 'Проверьте OID аптеки в паспорте.'),
    ('RELISE_DATE_ERROR', 'RELEASE', 'Некорректно передана дата отпуска', 'Отпуск не может быть раньше рецепта.'),
    ('RELISE_QTY_ERROR', 'RELEASE', 'Количество упаковок не согласуется с количеством потребительских единиц', 'Проверьте число единиц в упаковке у торговой позиции.'),
    ('TRANSPORT_ERROR', '', 'Используется некорректный механизм передачи сведений', 'Обратитесь к администратору шины: имя сервиса в medbus.frllo.services.'),
    ('SEMD_FLK_ERROR', '', 'СЭМД не прошёл ФЛК, либо не направлялся на ФЛК', 'Отказ относится к документу в РЭМД: откройте рецепт.'),
    ('NOT_CORRECT_TYPE', '', 'Передан документ, для которого не предусмотрена проверка в ФРЛЛО', 'Обратитесь к администратору шины: имя сервиса в medbus.frllo.services.'),
    ('UNKNOWN_SYSTEM', '', 'Не удалось определить информационную систему по справочнику 99.2.622', 'Обратитесь к администратору шины: medbus.frllo.info-sys-code.'),
    ('MEDBUS_FIELD', '', 'Не заполнено обязательное', 'Заполните названное поле: без него ФРЛЛО запись не примет.'),
    ('MEDBUS_BY_HAND', '', 'Формат ФРЛЛО такого изменения не описывает', 'Внесите изменение в личном кабинете ФРЛЛО и закройте запись с причиной.'),
    ('MEDBUS_STATUS', '', 'ФРЛЛО не приняла запись и не назвала ошибки', 'Обратитесь в поддержку ФРЛЛО с номером документа; затем отправьте снова.');
