package ru.medbus.routes.passport;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.frmo.FrmoClient;
import ru.medbus.adapters.frmo.FrmoDocuments;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.passport.staff.StaffOrder;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.mappings.frmr.StaffFromFrmr;

/** Sends one request for staff. */
@Service
@EnableConfigurationProperties(StaffProperties.class)
class StaffRequesting {
    private final FrmoClient frmo;
    private final FrmoDocuments documents;
    private final StaffOrders orders;
    private final StaffProperties properties;

    StaffRequesting(FrmoClient frmo, FrmoDocuments documents, StaffOrders orders, StaffProperties properties) {
        this.frmo = frmo;
        this.documents = documents;
        this.orders = orders;
        this.properties = properties;
    }

    /**
     * Sends it; a refusal is told beside the load as well.
     *
     * @return id by which the answer will be known
     */
    String send(StaffOrder order) {
        try {
            return frmo.sendDocument(UUID.randomUUID().toString(), order.facility(), properties.service(),
                    documents.write(StaffFromFrmr.toRequest(order.facility(), order.part())));
        } catch (RemoteException.Rejected refused) {
            refuse(order, refused.getMessage());
            throw refused;
        }
    }

    void refuse(StaffOrder order, String why) {
        orders.refused(order, why, List.of(new Breach("ФРМР, " + order.facility(), 0, why)));
    }
}
