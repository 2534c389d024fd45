package ru.medbus.mappings.semd;

import java.util.Optional;

/**
 * Who wrote the document or gave it legal force.
 *
 * @param snils 11 digits as they stand, not checked
 * @param post  должность (1.2.643.5.1.13.13.11.1002)
 */
public record StaffFacts(Optional<String> snils, Optional<PersonName> name, Optional<CodeFact> post) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "StaffFacts[***]";
    }
}
