package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Лист назначения: what a patient gets all the time by one kind of benefit. */
public record Sheet(long id, long personId, String facilityOid, String category, String diagnosis, LocalDate validFrom,
        LocalDate validTo, String author, Optional<LocalDate> closedOn, List<Line> lines) {

    /**
     * @param courseDays of one prescription
     * @param nextOn     when the next one is due
     */
    public record Line(long id, String drug, BigDecimal singleDose, int timesADay, int courseDays, String term,
            String signa, LocalDate nextOn) {

        Order order(Sheet sheet, String form, LocalDate day) {
            var whole = singleDose.multiply(BigDecimal.valueOf((long) timesADay * courseDays))
                    .setScale(0, java.math.RoundingMode.CEILING);
            return new Order(sheet.personId(), form, sheet.category(), sheet.diagnosis(), drug, "", singleDose,
                    timesADay, courseDays, whole, signa, term, day, false, true, "", Order.Commission.NONE);
        }
    }

    public boolean open(LocalDate day) {
        return closedOn.isEmpty() && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
