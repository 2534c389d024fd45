package ru.medbus.mappings.remd;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The patient as РЭМД wants to know him.
 *
 * @param localId id at the facility
 * @param snils   with or without separators
 * @param gender  code of 1.2.643.5.1.13.13.11.1040
 */
public record RemdPatient(Optional<String> localId, String surname, String name, Optional<String> patronymic,
        Optional<LocalDate> bornOn, Optional<String> snils, Optional<String> gender, Optional<Identity> identity) {

    /** @param type code of 1.2.643.5.1.13.13.99.2.48 */
    public record Identity(String type, String number) {}
}
