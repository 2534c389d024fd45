package ru.medbus.domain.passport.need;

import java.util.List;
import ru.medbus.domain.passport.norms.Capacity;
import ru.medbus.domain.passport.norms.RequiredCount;

/**
 * A line of a standard that a department is measured by.
 *
 * @param instead why beds or workplaces are not those of the passport; empty when they are
 * @param source  «Стандарт …, приказ № … от …, редакция …, п. …»
 * @param added   applied to the department whatever its type
 */
public record StandardDemand(String facilityOid, String facility, String departmentOid, String department,
        String equipment, List<String> types, RequiredCount required, Capacity capacity, String instead, String source,
        boolean added) {}
