package ru.medbus.domain.journal;

import java.util.List;

/** Who takes due steps to the broker. Called after the commit; what it fails to send, the re-send scan finds. */
public interface Handover {
    void handOver(List<Due> due);
}
