package ru.medbus.domain.passport.staff;

import java.util.List;

/**
 * A part of an organisation's staff.
 *
 * @param part  from 1
 * @param parts of the whole
 */
public record StaffPortion(String facility, int part, int parts, List<StaffRecord> people) {
    public StaffPortion {
        people = List.copyOf(people);
    }
}
