package ru.medbus.domain.passport.federal;

import java.util.function.Consumer;

/** Records that come one after another, however many. What it throws undoes the load. */
@FunctionalInterface
public interface RecordSource {
    void each(Consumer<FederalRecord> to);
}
