package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A line of a list of prescriptions. */
public record PrescriptionLine(long id, String facilityOid, String formName, Optional<String> series,
        Optional<String> number, boolean paper, PrescriptionState state, long personId, String family, String given,
        String patronymic, Optional<String> snils, String categoryCode, int percent, String diagnosis, String drugName,
        String itemName, BigDecimal quantity, String unit, String signa, LocalDate issuedOn,
        Optional<LocalDate> validUntil, String priority, String doctorName, String emdrId, String refusal) {

    public String shownNumber() {
        return series.map(each -> each + " " + number.orElse("")).orElse("без номера");
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Prescription " + id;
    }
}
