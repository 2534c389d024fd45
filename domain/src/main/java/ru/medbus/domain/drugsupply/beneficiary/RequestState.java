package ru.medbus.domain.drugsupply.beneficiary;

import java.util.EnumSet;
import java.util.Set;

/** How a request for inclusion stands, and where it may go from there. */
public enum RequestState {
    SUBMITTED("на рассмотрении"),
    /** To be mended by the doctor. */
    RETURNED("возвращена"),
    ACCEPTED("принята"),
    REFUSED("отклонена"),
    WITHDRAWN("отозвана");

    private final String title;

    RequestState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean mayBecome(RequestState next) {
        return next().contains(next);
    }

    private Set<RequestState> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED, REFUSED, WITHDRAWN);
            case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case ACCEPTED, REFUSED, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
        };
    }
}
