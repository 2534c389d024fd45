package ru.medbus.mappings.semd;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The patient as the document names him. Numbers are digits as they stand, not checked.
 *
 * @param localId   in the sender's system
 * @param snils     11 digits; empty when the document gives a nullFlavor
 * @param enp       16 digits of the unified policy
 * @param oldPolicy series and number of another policy
 * @param sex       1 man, 2 woman, 3 undefined (1.2.643.5.1.13.13.11.1040)
 * @param region    code of the first address's region (column CODE_FNS of 1.2.643.5.1.13.13.99.2.206)
 */
public record PatientFacts(Optional<DocumentId> localId, Optional<String> snils, Optional<String> enp,
        Optional<PolicyNumber> oldPolicy, Optional<PersonName> name, Optional<LocalDate> bornOn, Optional<String> sex,
        Optional<String> region) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "PatientFacts[***]";
    }

    /** @param series empty when there is none */
    public record PolicyNumber(String series, String number) {
        @Override
        public String toString() {
            return "PolicyNumber[***]";
        }
    }
}
