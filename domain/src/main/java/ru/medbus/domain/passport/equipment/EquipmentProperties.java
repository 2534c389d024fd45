package ru.medbus.domain.passport.equipment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The register of equipment.
 *
 * @param types           dictionary with the types of equipment: OID of a federal one, or {@code region.<word>}
 * @param departmentTypes dictionary with the types of departments that standards are written for
 * @param soonDays        days before a поверка or maintenance from which it is coming
 */
@ConfigurationProperties("medbus.equipment")
public record EquipmentProperties(@DefaultValue("region.equipment") String types,
        @DefaultValue("1.2.643.5.1.13.13.11.1072") String departmentTypes, @DefaultValue("30") int soonDays) {}
