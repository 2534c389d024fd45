package ru.medbus.domain.passport.federal;

import java.util.List;

/** A set that contradicts itself; nothing has changed. The message is for a person's eyes. */
public class FederalRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    public FederalRefusedException(List<Breach> breaches) {
        super(breaches.getFirst().words() + (breaches.size() > 1 ? " (и ещё " + (breaches.size() - 1) + ")" : "")
                + ". Загруженное не тронуто.");
        this.breaches = List.copyOf(breaches);
    }

    public List<Breach> breaches() {
        return breaches;
    }
}
