package ru.medbus.routes.drugsupply;

import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.compose.Facility;

/**
 * Who prescribes, as documents name him.
 *
 * @param head who gives the МО's documents legal force
 */
public record Prescriber(Facility facility, Clinician doctor, Clinician head) {
    public String fullName() {
        return (doctor.name().family() + " " + doctor.name().given() + " " + doctor.name().patronymic()).strip();
    }
}
