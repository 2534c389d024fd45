package ru.medbus.domain.passport.inventory;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import ru.medbus.domain.passport.equipment.EquipmentCode;
import ru.medbus.domain.passport.equipment.EquipmentState;

/**
 * A unit in the campaign: by the book and as it was found.
 *
 * @param sheetId    of the book; empty when the book of the campaign does not have it
 * @param unit       empty for a surplus
 * @param scanned    code of a surplus
 * @param bookPlace  in words
 * @param mark       the last one
 * @param foundSheet where
 * @param foundState as found
 * @param marks      how many were made
 */
public record InventoryLine(long id, long inventoryId, OptionalLong sheetId, OptionalLong unit, String scanned,
        String title, String inventoryNumber, String serial, long costKopecks, Optional<EquipmentState> bookState,
        String bookPlace, Mark mark, OptionalLong foundSheet, String foundPlace, Optional<EquipmentState> foundState,
        String who, Optional<Instant> at, int marks, Optional<Decision> decision, String note, String takenType,
        String takenTypeName, String takenNumber) {

    /** As on its label; empty for a surplus without one. */
    public String code() {
        return unit.isPresent() ? EquipmentCode.of(unit.getAsLong()) : scanned;
    }

    public boolean found() {
        return mark == Mark.FOUND;
    }

    public Set<Difference> differences() {
        var found = EnumSet.noneOf(Difference.class);
        if (unit.isEmpty()) {
            return found() ? EnumSet.of(Difference.SURPLUS) : found;
        }
        if (!found()) {
            return sheetId.isPresent() ? EnumSet.of(Difference.MISSING) : found;
        }
        if (!foundSheet.equals(sheetId)) {
            found.add(Difference.MISPLACED);
        }
        if (foundState.isPresent() && !foundState.equals(bookState)) {
            found.add(Difference.OTHER_STATE);
        }
        return found;
    }

    public Set<Decision> allowed() {
        return Decision.allowed(differences());
    }

    /** In words; «совпадает» when there is none. */
    public String verdict() {
        return differences().isEmpty()
                ? "совпадает"
                : String.join(", ", differences().stream().map(Difference::title).toList());
    }
}
