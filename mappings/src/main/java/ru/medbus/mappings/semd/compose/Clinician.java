package ru.medbus.mappings.semd.compose;

import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;

/**
 * A doctor or pharmacist who writes, signs or performs.
 *
 * @param localId in the facility's system
 * @param post    row of {@link NsiDictionary#POST}
 */
public record Clinician(String localId, Snils snils, PersonName name, Coded post, String phone) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Clinician[***]";
    }
}
