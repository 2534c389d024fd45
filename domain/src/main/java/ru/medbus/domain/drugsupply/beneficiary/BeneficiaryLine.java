package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the register.
 *
 * @param categories codes of the rights valid on the day, «; » between
 * @param refused    whether drugs are refused for the year
 */
public record BeneficiaryLine(long personId, String family, String given, String patronymic, Optional<String> snils,
        Optional<LocalDate> bornOn, String facilityOid, String homeRegion, String categories, boolean refused) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Beneficiary " + personId;
    }
}
