package ru.medbus.domain.passport.equipment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The register of equipment.
 *
 * @param types dictionary with the types of equipment: OID of a federal one, or {@code region.<word>}
 */
@ConfigurationProperties("medbus.equipment")
public record EquipmentProperties(@DefaultValue("region.equipment") String types) {}
