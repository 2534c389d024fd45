package ru.medbus.routes.drugsupply;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Ends prescriptions and reservations that have run out; a thousand at a time, as long as there are any. */
@Component
class PrescriptionExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(PrescriptionExpiry.class);

    private final Prescriptions prescriptions;
    private final RegionTime day;

    PrescriptionExpiry(Prescriptions prescriptions, RegionTime day) {
        this.prescriptions = prescriptions;
        this.day = day;
    }

    @Scheduled(fixedDelayString = "${medbus.prescription.expiry-every:10m}", initialDelayString = "${medbus.prescription.expiry-first:1m}")
    void expire() {
        try {
            while (prescriptions.expire(day.today()) > 0) {
                LOG.debug("Prescriptions have run out");
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Prescriptions that have run out were not ended: {}", e.getMessage());
        }
    }
}
