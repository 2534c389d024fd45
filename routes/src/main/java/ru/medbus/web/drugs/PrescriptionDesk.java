package ru.medbus.web.drugs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.Allotment;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.PharmacyStock;
import ru.medbus.domain.drugsupply.prescription.Order;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.routes.drugsupply.Prescriber;
import ru.medbus.routes.drugsupply.Prescribers;
import ru.medbus.security.CurrentUser;

/** Who sits at the form, which prescriptions he may touch, and what is known of the drug he chooses. */
@Component
class PrescriptionDesk {
    private final CurrentUser user;
    private final Prescribers prescribers;
    private final Prescriptions prescriptions;
    private final ObjectProvider<PharmacyStock> stock;
    private final ObjectProvider<Allotment> allotment;

    PrescriptionDesk(CurrentUser user, Prescribers prescribers, Prescriptions prescriptions,
            ObjectProvider<PharmacyStock> stock, ObjectProvider<Allotment> allotment) {
        this.user = user;
        this.prescribers = prescribers;
        this.prescriptions = prescriptions;
        this.stock = stock;
        this.allotment = allotment;
    }

    /**
     * What the form says of the chosen drug.
     *
     * @param holdings empty while nobody knows what pharmacies hold
     * @param left     of the organisation's limit, in words; empty when none is entered
     */
    record Supply(Optional<List<PharmacyStock.Holding>> holdings, String left) {}

    String facility() {
        return user.rights().organisationOid();
    }

    Prescription.Doctor doctor() {
        var rights = user.rights();
        return new Prescription.Doctor(rights.login(), rights.name(),
                prescriber().map(known -> known.doctor().snils().digits()).orElse(""));
    }

    Optional<Prescriber> prescriber() {
        var rights = user.rights();
        return prescribers.of(rights.login(), rights.name(), rights.organisationOid());
    }

    Prescriber knownPrescriber() {
        return prescriber().orElseThrow(() -> new DrugSupplyRefusedException("", "DOCTOR_UNKNOWN",
                "Вы не найдены среди врачей организации, поэтому не можете подписать электронный рецепт:"
                        + " попросите кадровую службу проверить карточку ФРМР.",
                "Приказ № 1094н, прил. 1: рецепт оформляет медицинский работник"));
    }

    /** One of an organisation whose prescriptions he may see. */
    Prescription seen(long id) {
        var prescription = prescriptions.get(id);
        if (!user.rights().may(Permission.VIEW_PRESCRIPTIONS, prescription.facilityOid())) {
            throw new AccessDeniedException("Рецепт другой организации");
        }
        return prescription;
    }

    /** One that he may change: of his own organisation. */
    Prescription own(long id) {
        var prescription = prescriptions.get(id);
        if (!user.rights().may(Permission.ISSUE_PRESCRIPTIONS)
                || !prescription.facilityOid().equals(facility())) {
            throw new AccessDeniedException("Рецепт другой организации");
        }
        return prescription;
    }

    Supply supply(Order order) {
        var holdings = Optional.ofNullable(stock.getIfAvailable()).filter(known -> !order.drug().isEmpty())
                .map(known -> known.of(facility(), order.drug()));
        var left = Optional.ofNullable(allotment.getIfAvailable())
                .flatMap(known -> known.left(facility(), order.drug(), order.category(), LocalDate.now()))
                .map(units -> units.stripTrailingZeros().toPlainString()).orElse("");
        return new Supply(holdings, left);
    }

    String who() {
        return user.rights().login();
    }
}
