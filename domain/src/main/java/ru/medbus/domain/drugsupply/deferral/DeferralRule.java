package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.reference.calendar.WorkingDays;

/**
 * A term of отсроченное обслуживание as an order sets it.
 *
 * @param days          working ones
 * @param keepsValidity while it is deferred a prescription does not run out
 * @param source        order and paragraph
 */
public record DeferralRule(long id, TermKind kind, int days, Base base, boolean keepsValidity, LocalDate openedOn,
        Optional<LocalDate> closedOn, String source, int revision) {

    /** What the term is counted from. */
    public enum Base {
        REQUEST("со дня обращения"),
        VALIDITY_END("с последнего дня действия рецепта");

        private final String title;

        Base(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @return the last day of the term */
    LocalDate due(LocalDate requestedOn, Optional<LocalDate> validUntil, WorkingDays calendar) {
        var from = base == Base.VALIDITY_END
                ? validUntil.filter(requestedOn::isBefore).orElse(requestedOn)
                : requestedOn;
        return calendar.after(from, days);
    }

    /** «10 раб. дн. со дня обращения, Приказ Минздрава № 100н от 07.03.2025». */
    public String told() {
        return days + " раб. дн. " + base.title() + ", " + source;
    }

    boolean overlaps(DeferralRule other) {
        return kind == other.kind && id != other.id
                && closedOn.map(end -> !end.isBefore(other.openedOn)).orElse(true)
                && other.closedOn.map(end -> !end.isBefore(openedOn)).orElse(true);
    }
}
