package ru.medbus.mappings.semd.compose;

import java.time.LocalDate;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;

/**
 * Whom the document is about.
 *
 * @param localId in the sender's system
 * @param enp     number of the unified policy without a term
 * @param sex     row of {@link NsiDictionary#SEX}
 * @param phone   with plus and country, digits only
 */
public record Patient(String localId, Snils snils, Enp enp, PersonName name, LocalDate bornOn, Coded sex,
        IdentityPaper paper, Address address, String phone) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Patient[***]";
    }
}
