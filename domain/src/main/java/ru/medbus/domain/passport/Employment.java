package ru.medbus.domain.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's post in an organisation.
 *
 * @param postCode НСИ 1.2.643.5.1.13.13.11.1002
 * @param rate     part of a full post, 0.25
 * @param beginsOn first day
 * @param endsOn   last day; empty while it lasts
 */
public record Employment(String snils, String facilityOid, Optional<String> departmentOid, String postCode,
        String postName, Kind kind, BigDecimal rate, LocalDate beginsOn, Optional<LocalDate> endsOn, String endReason,
        Source source) {

    public enum Kind {
        MAIN("основное"),
        INTERNAL("внутреннее совместительство"),
        EXTERNAL("внешнее совместительство");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(beginsOn) && endsOn.map(last -> !day.isAfter(last)).orElse(true);
    }
}
