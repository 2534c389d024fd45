package ru.medbus.routes.passport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.passport.federal.FederalOrders;

/** Looks every minute whether the network is due. Runs on every node; of them one orders. */
@Component
class NetworkSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkSchedule.class);

    private final FederalOrders orders;
    private final NetworkProperties properties;

    NetworkSchedule(FederalOrders orders, NetworkProperties properties) {
        this.orders = orders;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${medbus.frmo.network.look-every:60s}", initialDelayString = "${medbus.frmo.network.look-first:20s}")
    void look() {
        if (properties.scheduled()) {
            try {
                orders.due(properties.every()).ifPresent(load -> LOG.info("Load {} of ФРМО is ordered", load));
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The network was not ordered: {}", e.getMessage());
            }
        }
    }
}
