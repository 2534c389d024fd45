package ru.medbus.domain.drugsupply.beneficiary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The right of a person by one category.
 *
 * @param diagnosis   МКБ-10, empty when the category asks for none
 * @param validTo     last day
 * @param closeReason why it ended before its time
 */
public record Benefit(long id, long personId, String categoryCode, String diagnosis, Paper paper, LocalDate validFrom,
        Optional<LocalDate> validTo, Source source, String enteredBy, Instant enteredAt, String closeReason,
        int revision) {

    /** Where it is known from. */
    public enum Source {
        REQUEST("заявка врача"),
        OPERATOR("оператор регистра"),
        SFR("Социальный фонд"),
        FRLLO("ФРЛЛО"),
        DEMO("образец");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The document that proves it; all empty when there is none. */
    public record Paper(String name, String number, Optional<LocalDate> on, String issuer) {
        public static final Paper NONE = new Paper("", "", Optional.empty(), "");
    }

    public static Benefit entered(long personId, String category, String diagnosis, Paper paper, LocalDate from,
            Optional<LocalDate> to, Source source) {
        return new Benefit(0, personId, category, diagnosis, paper, from, to, source, "", Instant.EPOCH, "", 1);
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
