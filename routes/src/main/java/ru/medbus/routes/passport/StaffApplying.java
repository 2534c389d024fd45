package ru.medbus.routes.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.frmo.FrmoDocuments;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.passport.federal.FederalRefusedException;
import ru.medbus.domain.passport.staff.StaffLoad;
import ru.medbus.domain.passport.staff.StaffOrder;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.mappings.frmr.StaffFromFrmr;
import ru.medbus.schemas.frmr.v1.StaffAnswer;

/** Reads an answer of ФРМР and applies it; what is wrong with it is told beside the load. */
@Service
class StaffApplying {

    private final FrmoDocuments documents;
    private final StaffLoad staff;
    private final StaffOrders orders;

    StaffApplying(FrmoDocuments documents, StaffLoad staff, StaffOrders orders) {
        this.documents = documents;
        this.staff = staff;
        this.orders = orders;
    }

    /**
     * @param name document id of the answer: «request/id»
     * @return why nothing has changed
     */
    Optional<String> apply(String name, byte[] document) {
        var order = orders.order(Long.parseLong(name.substring(0, name.indexOf('/')))).orElseThrow();
        try {
            return apply(order, documents.read(document, StaffAnswer.class));
        } catch (RemoteException.Rejected unreadable) {
            return refused(order, unreadable.getMessage(), List.of());
        } catch (FederalRefusedException refused) {
            return refused(order, refused.getMessage(), refused.breaches());
        }
    }

    private Optional<String> apply(StaffOrder order, StaffAnswer answer) {
        var refusal = StaffFromFrmr.refusal(answer);
        if (refusal.isPresent()) {
            return refused(order, "ФРМР отказал: " + refusal.get(), List.of());
        }
        if (!answer.getMoOid().equals(order.facility()) || answer.getPart() != order.part()) {
            return refused(order, "Ответ о другой организации или порции: " + answer.getMoOid() + ", порция "
                    + answer.getPart(), List.of());
        }
        staff.apply(order, StaffFromFrmr.toPortion(answer), LocalDate.now());
        return Optional.empty();
    }

    private Optional<String> refused(StaffOrder order, String why, List<Breach> breaches) {
        orders.refused(order, why, breaches.isEmpty()
                ? List.of(new Breach("ФРМР, " + order.facility() + ", порция " + order.part(), 0, why))
                : breaches);
        return Optional.of(why);
    }
}
