package ru.medbus.domain.passport.equipment;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Hours that a unit stood idle or under repair, from its ledger of states. */
public final class Downtime {
    private final List<StateChange> states;
    private final Instant now;

    /** @param states in the order of their moments; the last one lasts until now */
    public Downtime(List<StateChange> states, Instant now) {
        this.states = List.copyOf(states);
        this.now = now;
    }

    public Duration within(YearMonth month, ZoneId zone) {
        return between(month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).state().down()) {
                sum = sum.plus(overlap(states.get(i).at(), endOf(i), from, to));
            }
        }
        return sum;
    }

    private Instant endOf(int i) {
        return i + 1 < states.size() ? states.get(i + 1).at() : now;
    }

    private static Duration overlap(Instant begin, Instant end, Instant from, Instant to) {
        var first = begin.isAfter(from) ? begin : from;
        var last = end.isBefore(to) ? end : to;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
