package ru.medbus.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/**
 * Refusals at the door in the audit trail, whose chain takes one writer at a time: the first of a kind from a caller in a
 * minute at once, the others by their number with the first of a later minute. A flood cannot fill the trail.
 */
@Component
class RepeatedRefusals {
    private static final long MINUTE_NS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 1_000;
    private static final int LONGEST_SUBJECT = 300;

    private record Kind(String caller, String address, String rule) {}

    private record Count(long sinceNanos, int silent) {}

    private final AuditTrail audit;
    private final LongSupplier nanos;
    private final Map<Kind, Count> counts = new ConcurrentHashMap<>();

    @Autowired
    RepeatedRefusals(AuditTrail audit) {
        this(audit, System::nanoTime);
    }

    RepeatedRefusals(AuditTrail audit, LongSupplier nanos) {
        this.audit = audit;
        this.nanos = nanos;
    }

    /** @param rule status and word of the refusal */
    void note(String caller, String address, String subject, String rule) {
        var kind = new Kind(caller, address, rule);
        var place = counts.size() < MOST || counts.containsKey(kind) ? kind : new Kind("разные", "", "");
        long now = nanos.getAsLong();
        var before = counts.get(place);
        if (before == null || now - before.sinceNanos() > MINUTE_NS) {
            counts.put(place, new Count(now, 0));
            audit.record(new Actor(caller, address), AuditAction.SYSTEM_REFUSED, shortened(subject), "",
                    before == null || before.silent() == 0
                            ? rule
                            : rule + ", и ещё таких до этого: " + before.silent());
        } else {
            counts.computeIfPresent(place, (known, count) -> new Count(count.sinceNanos(), count.silent() + 1));
        }
    }

    private static String shortened(String subject) {
        var printable = subject.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST_SUBJECT ? printable.substring(0, LONGEST_SUBJECT) + "…" : printable;
    }
}
