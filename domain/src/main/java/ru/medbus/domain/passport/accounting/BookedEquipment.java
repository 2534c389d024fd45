package ru.medbus.domain.passport.accounting;

import java.util.Optional;

/**
 * A piece of equipment as the passport has it. Texts are empty when not known.
 *
 * @param id          of the register
 * @param costKopecks kopecks
 */
public record BookedEquipment(String id, String inventoryNumber, String name, String serialNumber, String maker,
        Optional<Long> costKopecks, String room, Optional<AssetState> state) {}
