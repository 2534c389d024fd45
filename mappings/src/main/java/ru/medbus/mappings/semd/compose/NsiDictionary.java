package ru.medbus.mappings.semd.compose;

/**
 * Dictionaries that composed documents refer to: OID, edition, full name of the passport.
 *
 * <p>Editions are those of the portal's dump of 2024. Names and editions of the dictionaries whose passport was not
 * there are unverified (docs/systems/semd.md, «Не проверено»).
 */
public enum NsiDictionary {
    DOCUMENT_KIND("11.1522", "7.24", "Виды медицинской документации"),
    CONFIDENTIALITY("99.2.285", "1.2", "Уровень конфиденциальности медицинского документа"),
    IDENTITY_PAPER("99.2.48", "7.2", "Документы, удостоверяющие личность"),
    POLICY_TYPE("11.1035", "1.3", "Виды полиса обязательного медицинского страхования"),
    ADDRESS_TYPE("11.1504", "1.3", "Тип адреса пациента"),
    REGION("99.2.206", "6.5", "Субъекты Российской Федерации"),
    SEX("11.1040", "2.1", "Пол пациента"),
    POST("11.1002", "9.6", "Должности медицинских и фармацевтических работников"),
    EVENT("99.2.726", "3.10", "Типы документированных событий"),
    CARD_TYPE("99.2.723", "1.1", "Типы медицинских карт"),
    SECTION("99.2.197", "4.29", "Секции электронных медицинских документов"),
    FIELD("99.2.166", "5.41", "Кодируемые поля CDA документов"),
    UNIT("11.1358", "3.23", "Единицы измерения"),
    ICD10("11.1005", "2.24", "Международная статистическая классификация болезней и проблем, связанных со здоровьем (10-й пересмотр)"),
    BENEFIT_CATEGORY("99.2.541", "6.19", "Льготные категории граждан"),
    BENEFIT_SIZE("99.2.605", "4.3", "Виды предоставляемых льгот"),
    VALIDITY("99.2.608", "1.2", "Срок действия рецепта"),
    PRIORITY("99.2.609", "1.1", "Приоритет исполнения рецепта"),
    DRUG_NODE("99.2.611", "5.46", "Узлы СМНН. ЕСКЛП"),
    DRUG_ITEM("99.2.540", "1.1", "Товарные позиции лекарственных препаратов. ЕСКЛП"),
    FOOD("99.2.603", "1.1", "ФРЛЛО. Справочник специализированных продуктов лечебного питания"),
    DEVICE("99.2.604", "1.213", "ФРЛЛО. Справочник медицинских изделий согласно каталогу товаров, работ, услуг для"
            + " обеспечения государственных и муниципальных нужд"),
    ROUTE("11.1468", "2.1", "Пути введения лекарственных препаратов"),
    REFUSAL_REASON("99.2.654", "1.1", "Причины отказа в отпуске"),
    DEFERRED_SERVICE("99.2.637", "1.1", "Отсроченное обслуживание рецепта"),
    PAYMENT_SOURCE("11.1039", "5.2", "Источники оплаты медицинской помощи"),
    PAYMENT_PAPER("99.2.724", "1.1", "Типы документов оснований"),
    CARE_FORM("11.1551", "1.1", "Формы оказания медицинской помощи"),
    CARE_TYPE("11.1034", "4.2", "Виды медицинской помощи"),
    CARE_CONDITION("99.2.322", "3.1", "Условия оказания медицинской помощи"),
    VISIT("11.1007", "2.1", "Вид случая госпитализации или обращения (первичный, повторный)"),
    CARE_PLACE("11.1008", "5.1", "Место оказания медицинской помощи"),
    PATIENT_STATE("11.1006", "2.4", "Степень тяжести состояния пациента"),
    REFERRAL("11.1009", "2.5", "Виды медицинских направлений");

    private static final String ROOT = "1.2.643.5.1.13.13.";
    private final String oid;
    private final String version;
    private final String fullName;

    NsiDictionary(String branch, String version, String fullName) {
        this.oid = ROOT + branch;
        this.version = version;
        this.fullName = fullName;
    }

    public String oid() {
        return oid;
    }

    public String version() {
        return version;
    }

    public String fullName() {
        return fullName;
    }

    /** A row of this dictionary. */
    public Coded row(String code, String name) {
        return new Coded(this, code, name);
    }
}
