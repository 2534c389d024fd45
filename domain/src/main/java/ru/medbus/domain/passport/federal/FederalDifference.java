package ru.medbus.domain.passport.federal;

import java.time.Instant;
import java.util.Optional;

/**
 * A field that stands here otherwise than in ФРМО, because somebody here has changed it.
 *
 * @param field column
 */
public record FederalDifference(long id, FederalKind kind, String key, String field, String facilityOid, String subject,
        String ours, String federal, Instant since, Decision decision, String decidedBy, Optional<Instant> decidedAt,
        String why) {

    public enum Decision {
        OPEN("ждёт решения"),
        KEPT("оставлено наше");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The field in words. */
    public String title() {
        return kind.title(field);
    }
}
