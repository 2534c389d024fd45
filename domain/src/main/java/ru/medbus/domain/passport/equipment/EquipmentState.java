package ru.medbus.domain.passport.equipment;

import java.util.EnumSet;
import java.util.Set;

/** How a unit stands technically. */
public enum EquipmentState {
    WORKING("в работе", "ok"),
    IDLE("простой", "warning"),
    REPAIR("ремонт", "warning"),
    MOTHBALLED("консервация", ""),
    WRITTEN_OFF("списано", "danger");

    private final String title;
    private final String kind;

    EquipmentState(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Colour of its badge. */
    public String kind() {
        return kind;
    }

    /** Where it may go from here; what is written off stays so. */
    public Set<EquipmentState> next() {
        return switch (this) {
            case WORKING -> EnumSet.of(IDLE, REPAIR, MOTHBALLED, WRITTEN_OFF);
            case IDLE -> EnumSet.of(WORKING, REPAIR, MOTHBALLED, WRITTEN_OFF);
            case REPAIR -> EnumSet.of(WORKING, IDLE, WRITTEN_OFF);
            case MOTHBALLED -> EnumSet.of(WORKING, REPAIR, WRITTEN_OFF);
            case WRITTEN_OFF -> EnumSet.noneOf(EquipmentState.class);
        };
    }

    /** Whether the hours count as downtime: conservation is intended and does not. */
    public boolean down() {
        return this == IDLE || this == REPAIR;
    }
}
