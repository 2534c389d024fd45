package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement;

/**
 * An order held against the rules.
 *
 * @param refusals    the law or the register forbids it
 * @param warnings    a person should think again
 * @param entitlement why the drug is due or not; empty for a form that everybody pays for himself
 */
public record Checked(List<Finding> refusals, List<Finding> warnings, Optional<Entitlement> entitlement,
        Optional<Form.Term> term) {

    /** @throws DrugSupplyRefusedException with all refusals */
    public Checked orRefuse() {
        if (!refusals.isEmpty()) {
            throw new DrugSupplyRefusedException(refusals);
        }
        return this;
    }

    Prescription.Right right() {
        return entitlement.filter(Entitlement.Granted.class::isInstance).map(Entitlement.Granted.class::cast)
                .map(granted -> new Prescription.Right(Optional.of(granted.by().benefit().id()),
                        granted.by().category().percent(), granted.by().category().fund()))
                .orElse(Prescription.Right.NONE);
    }

    /** Last day of one that was issued on this day; only where a term is known. */
    LocalDate until(LocalDate issuedOn) {
        return issuedOn.plusDays(term().orElseThrow().days());
    }
}
