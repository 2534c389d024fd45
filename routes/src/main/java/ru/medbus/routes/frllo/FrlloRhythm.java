package ru.medbus.routes.frllo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.adapters.frllo.FrlloProperties;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.domain.drugsupply.frllo.FrlloBatches;

/** Gathers batches that are due. Runs on every node; of them one gathers. Where ФРЛЛО is switched off, records wait. */
@Component
class FrlloRhythm {
    private static final Logger LOG = LoggerFactory.getLogger(FrlloRhythm.class);

    private final FrlloBatches batches;
    private final FrlloProperties properties;

    FrlloRhythm(FrlloBatches batches, FrlloProperties properties) {
        this.batches = batches;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${medbus.frllo.collect-every:30s}", initialDelayString = "${medbus.frllo.collect-first:20s}")
    void collect() {
        if (properties.mode() == Mode.OFF) {
            return;
        }
        try {
            LOG.debug("{} batches for ФРЛЛО are made", batches.collect());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away, ФРЛЛО waits: {}", e.getMessage());
        }
    }
}
