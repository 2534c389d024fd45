package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** The watchdog's book, read by every node's home page. */
@Service
public class Strandings {
    private final StrandingMapper mapper;

    Strandings(StrandingMapper mapper) {
        this.mapper = mapper;
    }

    public void add(String step, int messages, Stranding.Remedy remedy) {
        mapper.add(step, messages, remedy);
    }

    /** What was found since the moment, by queue. */
    public List<Stranding> since(Instant moment) {
        return mapper.since(moment);
    }
}
