package ru.medbus.domain.passport.accounting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A fixed asset as accounting has it. Texts are empty when not known.
 *
 * @param line        of the file
 * @param acceptedOn  day of its acceptance to the books
 * @param costKopecks what it cost at first, kopecks
 * @param restKopecks what is left of it after amortisation, kopecks
 */
public record AssetLine(int line, String inventoryNumber, String name, String serialNumber, String maker, String okof,
        Optional<LocalDate> acceptedOn, Optional<Long> costKopecks, Optional<Long> restKopecks, String room,
        Optional<AssetState> state) {}
