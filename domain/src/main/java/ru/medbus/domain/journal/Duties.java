package ru.medbus.domain.journal;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scheduled work that all nodes together do once. A node that dies keeps its duty for the rest of the lease only. The
 * lease does not fence: a duty must stand being done by two when a node hangs (docs/decisions, «Schedules run once»).
 */
@Service
public class Duties {
    private final DutyMapper mapper;

    Duties(DutyMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Whether the duty is this node's now.
     *
     * @param lease how long nobody else takes it; a little less than the schedule's period
     */
    @Transactional
    public boolean take(String name, Duration lease) {
        return mapper.take(name, lease.toMillis()) > 0;
    }
}
