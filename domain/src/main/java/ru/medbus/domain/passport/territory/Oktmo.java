package ru.medbus.domain.passport.territory;

import java.util.Optional;

/**
 * ОКТМО (ОК 033-2013): 8 digits of a municipality or 11 of a settlement in it. The first two are the region's, the first
 * eight of a settlement are its municipality's.
 */
public record Oktmo(String digits) {
    private static final String FORM = "(?!00)[0-9]{8}([0-9]{3})?";
    private static final int MUNICIPALITY = 8;

    /** @throws IllegalArgumentException unless it has the form */
    public Oktmo {
        if (!digits.matches(FORM)) {
            throw new IllegalArgumentException("ОКТМО: нужны 8 или 11 цифр");
        }
    }

    /** As people write it, spaces and hyphens allowed; empty when it has not the form. */
    public static Optional<Oktmo> parse(String written) {
        var digits = written.replaceAll("[\\s\\u00A0-]", "");
        return digits.matches(FORM) ? Optional.of(new Oktmo(digits)) : Optional.empty();
    }

    public boolean ofSettlement() {
        return digits.length() > MUNICIPALITY;
    }

    /** Code of the municipality that a settlement belongs to. */
    public String municipality() {
        return digits.substring(0, MUNICIPALITY);
    }

    public String region() {
        return digits.substring(0, 2);
    }
}
