package ru.medbus.mappings.semd.invented;

import java.util.List;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.NsiDictionary;

/** Rows of dictionaries that the invented documents name. Those whose rows are unverified: docs/systems/semd.md. */
final class InventedRows {
    static final List<Coded> DIAGNOSES = List.of(
            NsiDictionary.ICD10.row("I10", "Эссенциальная [первичная] гипертензия"),
            NsiDictionary.ICD10.row("E11.9", "Инсулиннезависимый сахарный диабет без осложнений"),
            NsiDictionary.ICD10.row("J45.0", "Астма с преобладанием аллергического компонента"),
            NsiDictionary.ICD10.row("I25.9", "Хроническая ишемическая болезнь сердца неуточненная"));
    static final List<Coded> BENEFITS = List.of(
            NsiDictionary.BENEFIT_CATEGORY.row("1.00000.0216", "Инвалиды III группы"),
            NsiDictionary.BENEFIT_CATEGORY.row("1.00000.0217", "Инвалиды II группы"),
            NsiDictionary.BENEFIT_CATEGORY.row("1.00000.0218", "Инвалиды I группы"),
            NsiDictionary.BENEFIT_CATEGORY.row("1.00000.0076", "Граждане, страдающие диабетом"),
            NsiDictionary.BENEFIT_CATEGORY.row("1.00000.0070", "Граждане, страдающие бронхиальной астмой"));
    static final Coded BENEFIT_SIZE = NsiDictionary.BENEFIT_SIZE.row("1", "Образец вида льготы");
    static final Coded NINETY_DAYS = NsiDictionary.VALIDITY.row("4", "90 дней");
    static final Coded SIXTY_DAYS = NsiDictionary.VALIDITY.row("3", "60 дней");
    static final Coded MONTH = NsiDictionary.VALIDITY.row("6", "1 месяц");
    static final List<Coded> DRUG_NODES = List.of(NsiDictionary.DRUG_NODE.row(
            "21.20.10.149-000047-1-00003-0000000000000", "АМЛОДИПИН+ПЕРИНДОПРИЛ+РОЗУВАСТАТИН"));
    static final Coded DEVICE = NsiDictionary.DEVICE.row("32.50.13.110-00000001", "Образец медицинского изделия");
    static final Coded DRUG_ITEM = NsiDictionary.DRUG_ITEM.row("99.99.99.999-000001-9-00001-0000000000001",
            "Образец товарной позиции, таблетки, № 30");
    static final Coded REFUSAL = NsiDictionary.REFUSAL_REASON.row("1", "Образец причины отказа");
    static final Coded OMS = NsiDictionary.PAYMENT_SOURCE.row("1", "Средства обязательного медицинского страхования");
    static final Coded FIRST_VISIT = NsiDictionary.VISIT.row("1", "Первичный");
    static final Coded POLYCLINIC = NsiDictionary.CARE_PLACE.row("1", "Поликлиника");
    static final Coded SATISFACTORY = NsiDictionary.PATIENT_STATE.row("1", "Удовлетворительное");

    private InventedRows() {}
}
