package ru.medbus.routes.reference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.reference.dictionary.DictionaryOrders;

/** Looks every minute for dictionaries that are due. Runs on every node; the register gives each order once. */
@Component
class DictionarySchedule {
    private static final Logger LOG = LoggerFactory.getLogger(DictionarySchedule.class);

    private final DictionaryOrders orders;

    DictionarySchedule(DictionaryOrders orders) {
        this.orders = orders;
    }

    @Scheduled(fixedDelayString = "${medbus.nsi.look-every:60s}", initialDelayString = "${medbus.nsi.look-first:60s}")
    void look() {
        try {
            int ordered = orders.due();
            LOG.debug("{} dictionaries are ordered", ordered);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Due dictionaries were not ordered: {}", e.getMessage());
        }
    }
}
