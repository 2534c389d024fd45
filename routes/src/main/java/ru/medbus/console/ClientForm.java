package ru.medbus.console;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.web.Times;

/**
 * What the page of a system shows and takes, as it was typed.
 *
 * @param id      0 while it is new
 * @param expires last day of the token
 */
record ClientForm(Long id, String name, String organisationOid, String expires, String ratePerSecond,
        String maxMegabytes, Boolean active, Integer version) {
    private static final long MEGABYTE = 1L << 20;

    /** A browser sends nothing for what is not ticked, and anybody may leave fields out. */
    ClientForm {
        id = Optional.ofNullable(id).orElse(0L);
        name = Optional.ofNullable(name).orElse("");
        organisationOid = Optional.ofNullable(organisationOid).orElse("");
        expires = Optional.ofNullable(expires).orElse("");
        ratePerSecond = Optional.ofNullable(ratePerSecond).orElse("");
        maxMegabytes = Optional.ofNullable(maxMegabytes).orElse("");
        active = Boolean.TRUE.equals(active);
        version = Optional.ofNullable(version).orElse(0);
    }

    static ClientForm empty(Times times) {
        return new ClientForm(0L, "", "", times.field(Instant.now().plus(365, ChronoUnit.DAYS)), "50", "20", true, 0);
    }

    static ClientForm of(SystemClient client, Times times) {
        return new ClientForm(client.id(), client.name(), client.organisationOid(),
                times.field(client.expiresAt().minusSeconds(1)), Integer.toString(client.ratePerSecond()),
                Long.toString(client.maxBytes() / MEGABYTE), client.active(), client.version());
    }

    /** What was typed as a system; refuses what is no day and no number. */
    SystemClient client(Times times) {
        var until = times.endOf(expires)
                .orElseThrow(() -> new AccessRefusedException.Invalid("expires", "Укажите последний день действия"));
        return new SystemClient(id, name, organisationOid, false, until, active,
                (int) number("ratePerSecond", ratePerSecond), number("maxMegabytes", maxMegabytes) * MEGABYTE, false,
                Instant.now(), version);
    }

    private static long number(String field, String text) {
        if (!text.strip().matches("\\d{1,6}")) {
            throw new AccessRefusedException.Invalid(field, "Здесь нужно целое число");
        }
        return Long.parseLong(text.strip());
    }
}
