package ru.medbus.domain.drugsupply.prescription;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.stock.Dispensing;

/** Hands out with the patient's word on substitutes: what he agreed to is noted with the dispensing or not at all. */
@Service
public class Consents {
    private final PrescriptionMapper prescriptions;
    private final DispensedMapper rows;
    private final Dispensing dispensing;
    private final History history;

    Consents(PrescriptionMapper prescriptions, DispensedMapper rows, Dispensing dispensing, History history) {
        this.prescriptions = prescriptions;
        this.rows = rows;
        this.dispensing = dispensing;
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
        agreed.stream().distinct().filter(item -> rows.agree(prescription, item, who) == 1)
                .forEach(item -> prescriptions.one(prescription).ifPresent(row -> history.note(who, "", row.personId(),
                        Prescription.subject(prescription), "пациент согласен на замену: " + item)));
        return dispensing.dispense(pharmacy, Long.toString(prescription), taken, who);
    }
}
