package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On what terms drugs came.
 *
 * @param funding          МДЛП source_type, 1 to 5
 * @param contractKind     МДЛП contract_type, 1 to 8
 * @param contractRegistry number in the register of contracts of ЕИС; empty when none
 * @param contractNumber   of the state contract; empty when none
 */
public record Terms(int funding, int contractKind, String contractRegistry, String contractNumber,
        Optional<LocalDate> contractDate) {

    /** Of МДЛП source_type. */
    public static String fundingTitle(int funding) {
        return switch (funding) {
            case 1 -> "Собственные средства";
            case 2 -> "Федеральный бюджет";
            case 3 -> "Региональный бюджет";
            case 4 -> "Внебюджетные фонды";
            case 5 -> "Смешанные средства";
            default -> "Источник " + funding;
        };
    }

    public String fundingTitle() {
        return fundingTitle(funding);
    }
}
