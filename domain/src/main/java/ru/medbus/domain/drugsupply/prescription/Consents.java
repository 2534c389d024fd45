package ru.medbus.domain.drugsupply.prescription;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Hands out with the patient's word on substitutes: what he agreed to is noted with the dispensing or not at all. */
@Service
public class Consents {
    private final PrescriptionMapper prescriptions;
    private final DispensedMapper rows;
    private final Substitutions substitutions;
    private final Dispensing dispensing;
    private final RegionTime day;
    private final History history;

    Consents(PrescriptionMapper prescriptions, DispensedMapper rows, Substitutions substitutions,
            Dispensing dispensing, RegionTime day, History history) {
        this.prescriptions = prescriptions;
        this.rows = rows;
        this.substitutions = substitutions;
        this.dispensing = dispensing;
        this.day = day;
        this.history = history;
    }

    /**
     * Dispenses.
     *
     * @param agreed items by trade name (КЛП) that the patient takes instead of what is written
     * @return number of the operation
     */
    @Transactional
    public long dispense(String pharmacy, long prescription, List<Dispensing.Taken> taken, Collection<String> agreed,
            String who) {
        var known = prescriptions.locked(prescription).map(PrescriptionMapper.Row::prescription)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("рецепт " + prescription));
        substitutions.of(known.order(), day.today()).stream().filter(Substitute::consent)
                .filter(each -> agreed.contains(each.item().code())).forEach(each -> note(known, each, who));
        return dispensing.dispense(pharmacy, Long.toString(prescription), taken, who);
    }

    private void note(Prescription prescription, Substitute substitute, String who) {
        if (rows.agree(prescription.id(), substitute.item().code(), who) == 1) {
            history.note(who, substitute.why(), prescription.order().personId(), prescription.subject(),
                    "пациент согласен на замену: " + substitute.item().name() + ", " + substitute.drug().dose());
        }
    }
}
