package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What allows a worker to work: certificate, accreditation; his category.
 *
 * @param specialtyCode НСИ 1.2.643.5.1.13.13.11.1066
 * @param expiresOn     last day; empty when it has none
 */
public record Qualification(String snils, Kind kind, String specialtyCode, String specialtyName, String number,
        LocalDate issuedOn, Optional<LocalDate> expiresOn) {

    public enum Kind {
        CERTIFICATE("Сертификат"),
        ACCREDITATION("Аккредитация"),
        CATEGORY("Категория");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
