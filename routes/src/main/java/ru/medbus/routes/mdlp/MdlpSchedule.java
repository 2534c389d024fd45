package ru.medbus.routes.mdlp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.mdlp.MdlpProperties;
import ru.medbus.domain.drugsupply.traceability.MdlpBatches;
import ru.medbus.domain.drugsupply.traceability.MdlpIncome;

/** Gathers batches that are due and looks at МДЛП's lists. Runs on every node; the domain gives each work once. */
@Component
class MdlpSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(MdlpSchedule.class);

    private final MdlpBatches batches;
    private final MdlpIncome income;
    private final MdlpRhythm rhythm;
    private final MdlpProperties properties;

    MdlpSchedule(MdlpBatches batches, MdlpIncome income, MdlpRhythm rhythm, MdlpProperties properties) {
        this.batches = batches;
        this.income = income;
        this.rhythm = rhythm;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${medbus.mdlp.rhythm.collect-every:30s}", initialDelayString = "10s")
    void collect() {
        unless(() -> LOG.debug("{} documents for МДЛП are made", batches.collect()));
    }

    /** Where МДЛП is switched off, nobody asks it. */
    @Scheduled(fixedDelayString = "${medbus.mdlp.rhythm.list-every:2m}", initialDelayString = "15s")
    void look() {
        if (properties.mode() != Mode.OFF) {
            unless(() -> {
                income.order(MdlpIncome.OUTCOME, rhythm.listEvery());
                income.order(MdlpIncome.INCOME, rhythm.listEvery());
            });
        }
    }

    private static void unless(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away, МДЛП waits: {}", e.getMessage());
        }
    }
}
