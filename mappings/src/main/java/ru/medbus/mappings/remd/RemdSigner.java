package ru.medbus.mappings.remd;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person who signed.
 *
 * @param localId    id at the facility
 * @param snils      with or without separators; the same as in the certificate and in ФРМР
 * @param role       code of 1.2.643.5.1.13.13.99.2.368
 * @param position   code of 1.2.643.5.1.13.13.11.1002
 * @param department OID of ФРМО
 */
public record RemdSigner(Optional<String> localId, String surname, String name, Optional<String> patronymic,
        Optional<LocalDate> bornOn, String snils, String role, Optional<String> position, Optional<String> speciality,
        Optional<String> department) {}
