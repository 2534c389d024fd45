package ru.medbus.domain.passport.equipment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What narrows the register.
 *
 * @param facility   empty for all organisations
 * @param department empty for all
 * @param types      codes, any of them; empty for all
 * @param state      empty for all but the written-off ones
 * @param text       beginning of an inventory or serial number, or the code of a label
 */
public record EquipmentFilter(String facility, String department, List<String> types, Optional<EquipmentState> state,
        Optional<EquipmentTrouble> trouble, String text) {
    public static final EquipmentFilter NONE = new EquipmentFilter("", "", List.of(), Optional.empty(),
            Optional.empty(), "");

    public EquipmentFilter {
        types = types.stream().filter(type -> !type.isBlank()).toList();
        text = text.strip().toUpperCase(Locale.ROOT);
    }

    public EquipmentFilter of(String onlyFacility) {
        return new EquipmentFilter(onlyFacility, department, types, state, trouble, text);
    }
}
