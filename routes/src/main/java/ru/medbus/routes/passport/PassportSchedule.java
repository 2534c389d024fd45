package ru.medbus.routes.passport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.passport.federal.FederalOrders;
import ru.medbus.domain.passport.staff.StaffOrders;

/** Looks every minute whether the network and its staff are due. Runs on every node; of them one orders. */
@Component
class PassportSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PassportSchedule.class);

    private final FederalOrders orders;
    private final StaffOrders staffOrders;
    private final NetworkProperties network;
    private final StaffProperties staff;

    PassportSchedule(FederalOrders orders, StaffOrders staffOrders, NetworkProperties network,
            StaffProperties staff) {
        this.orders = orders;
        this.staffOrders = staffOrders;
        this.network = network;
        this.staff = staff;
    }

    @Scheduled(fixedDelayString = "${medbus.frmo.network.look-every:60s}", initialDelayString = "${medbus.frmo.network.look-first:20s}")
    void look() {
        try {
            if (network.scheduled()) {
                orders.due(network.every()).ifPresent(load -> LOG.info("Load {} of ФРМО is ordered", load));
            }
            if (staff.scheduled()) {
                staffOrders.due(staff.every(), FederalOrders.SCHEDULE)
                        .ifPresent(load -> LOG.info("Load {} of ФРМР is ordered", load));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The network was not ordered: {}", e.getMessage());
        }
    }
}
