package ru.medbus.mappings.semd.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A prescription that the patient pays for. It has neither series nor number: РЭМД's number is its name.
 *
 * @param priority   row of {@link NsiDictionary#PRIORITY}
 * @param validity   row of {@link NsiDictionary#VALIDITY}: 3 or 5 (order 1094н, app. 1, par. 23)
 * @param validUntil last day
 * @param medicines  one to three
 */
public record OrdinaryPrescription(Optional<Coded> priority, Coded validity, LocalDate validUntil, boolean special,
        List<Prescribed.Medicine> medicines) {
    public OrdinaryPrescription {
        medicines = List.copyOf(medicines);
    }
}
