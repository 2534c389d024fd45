package ru.medbus.routes.drugsupply;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.drugsupply.deferral.Offers;
import ru.medbus.domain.journal.Duties;

/** Sees every few seconds whether something has come for those who wait. One node does it for all. */
@Component
class DeferralRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeferralRound.class);
    private static final String DUTY = "drugsupply.deferral";

    private final Offers offers;
    private final Duties duties;
    private final Duration every;

    DeferralRound(Offers offers, Duties duties, @Value("${medbus.deferral.every:5s}") Duration every) {
        this.offers = offers;
        this.duties = duties;
        this.every = every;
    }

    @Scheduled(fixedDelayString = "${medbus.deferral.every:5s}", initialDelayString = "${medbus.deferral.first:10s}")
    void settle() {
        try {
            if (duties.take(DUTY, every.multipliedBy(9).dividedBy(10))) {
                int served = offers.settle();
                LOG.debug("Packs were set aside for {} deferred prescriptions", served);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The queues of deferred service were not settled: {}", e.getMessage());
        }
    }
}
