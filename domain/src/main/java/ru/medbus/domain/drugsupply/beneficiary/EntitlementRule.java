package ru.medbus.domain.drugsupply.beneficiary;

/** A condition of the right to a drug, and where it stands. */
public enum EntitlementRule {
    IN_REGISTER("178-ФЗ, ст. 6.1, 6.7; регистр субъекта"),
    BENEFIT_TERM("срок льготы в регистре"),
    CATEGORY_IN_FORCE("НСИ 99.2.541, даты действия категории"),
    NSU_KEPT("178-ФЗ, ст. 6.3: отказ от набора социальных услуг на календарный год"),
    DIAGNOSIS("НСИ 99.2.541, графа ICD10"),
    AGE("условия программы в карточке категории"),
    RESIDENCE("льготы субъекта — жителям субъекта; регистр: регион проживания"),
    DRUG_LIST("перечень лекарств в карточке категории");

    private final String source;

    EntitlementRule(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }
}
