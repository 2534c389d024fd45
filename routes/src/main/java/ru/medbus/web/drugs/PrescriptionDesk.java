package ru.medbus.web.drugs;

import java.math.BigDecimal;
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
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Order;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.routes.drugsupply.Prescriber;
import ru.medbus.routes.drugsupply.Prescribers;
import ru.medbus.security.CurrentUser;

/** Who sits at the form, which prescriptions he may touch, and what is known of the drug he chooses. */
@Component
class PrescriptionDesk {
    private final CurrentUser user;
    private final Prescribers prescribers;
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final ObjectProvider<PharmacyStock> stock;
    private final ObjectProvider<Allotment> allotment;
    private final RegionTime day;

    PrescriptionDesk(CurrentUser user, Prescribers prescribers, Prescriptions prescriptions, Dispensings dispensings,
            ObjectProvider<PharmacyStock> stock, ObjectProvider<Allotment> allotment, RegionTime day) {
        this.user = user;
        this.prescribers = prescribers;
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.stock = stock;
        this.allotment = allotment;
        this.day = day;
    }

    /**
     * What the form says of the chosen drug.
     *
     * @param holdings empty while nobody knows what pharmacies hold
     * @param left     units of the organisation's limit; empty when none is entered
     * @param limit    which limit it is, in words
     */
    record Supply(Optional<List<PharmacyStock.Holding>> holdings, String left, String limit) {}

    String facility() {
        return user.rights().organisationOid();
    }

    Prescription.Doctor doctor() {
        var rights = user.rights();
        return new Prescription.Doctor(rights.login(), rights.name(),
                signing().prescriber().map(known -> known.doctor().snils().digits()).orElse(""));
    }

    /**
     * Whether he may sign.
     *
     * @param refusal why not, in words; empty when he may
     */
    record Signing(Optional<Prescriber> prescriber, String refusal) {}

    Signing signing() {
        try {
            return new Signing(Optional.of(knownPrescriber()), "");
        } catch (DrugSupplyRefusedException refusal) {
            return new Signing(Optional.empty(), refusal.getMessage());
        }
    }

    /** @throws DrugSupplyRefusedException he may not prescribe here, and why */
    Prescriber knownPrescriber() {
        var rights = user.rights();
        return prescribers.of(rights.login(), rights.name(), rights.organisationOid());
    }

    /** One of an organisation whose prescriptions he may see, or one that his pharmacy dispenses by. */
    Prescription seen(long id) {
        var prescription = prescriptions.get(id);
        if (!user.rights().may(Permission.VIEW_PRESCRIPTIONS, prescription.facilityOid())
                && !dispensableHere(prescription)) {
            throw new AccessDeniedException("Рецепт другой организации");
        }
        return prescription;
    }

    /** One that was issued: a draft is the doctor's own. */
    Prescription dispensable(long id) {
        var prescription = prescriptions.get(id);
        if (prescription.state() == PrescriptionState.DRAFT) {
            throw new AccessDeniedException("Черновик рецепта видит только организация врача");
        }
        return prescription;
    }

    private boolean dispensableHere(Prescription prescription) {
        return user.may(Permission.DISPENSE_DRUGS) && (prescription.state().dispensable()
                || dispensings.handedBy(prescription.id(), facility()));
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
        return new Supply(holdings, left(order.drug(), order.category()).map(left -> left.units().toPlainString())
                .orElse(""), left(order.drug(), order.category()).map(Allotment.Left::limit).orElse(""));
    }

    /** One line of the drug's choice; empty for who does not prescribe. */
    String supplyWords(Drug drug, String category) {
        if (!user.may(Permission.ISSUE_PRESCRIPTIONS)) {
            return "";
        }
        var held = Optional.ofNullable(stock.getIfAvailable()).map(known -> known.of(facility(), drug.code()).stream()
                .map(PharmacyStock.Holding::units).reduce(BigDecimal.ZERO, BigDecimal::add));
        return held.map(units -> "в аптеках: " + units.stripTrailingZeros().toPlainString() + " " + drug.unit())
                .orElse("")
                + left(drug.code(), category)
                        .map(left -> " · лимит: " + left.units().toPlainString() + " " + drug.unit()).orElse("");
    }

    private Optional<Allotment.Left> left(String drug, String category) {
        return Optional.ofNullable(allotment.getIfAvailable())
                .flatMap(known -> known.left(facility(), drug, category, today()));
    }

    /** The region's. */
    LocalDate today() {
        return day.today();
    }

    String who() {
        return user.rights().login();
    }
}
