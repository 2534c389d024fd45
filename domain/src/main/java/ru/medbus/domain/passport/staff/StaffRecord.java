package ru.medbus.domain.passport.staff;

import java.util.List;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.Qualification;
import ru.medbus.domain.passport.Worker;

/** A person of a portion with his posts in the organisation and his papers. */
public record StaffRecord(Worker worker, List<Employment> employments, List<Qualification> qualifications) {
    public StaffRecord {
        employments = List.copyOf(employments);
        qualifications = List.copyOf(qualifications);
    }
}
