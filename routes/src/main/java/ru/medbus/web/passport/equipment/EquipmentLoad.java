package ru.medbus.web.passport.equipment;

import ru.medbus.domain.passport.equipment.MonthOfUse;

/** Compares what a unit did with a norm of work. */
public interface EquipmentLoad {
    /** «65 % нормы»; empty when there is no norm for it or nothing to compare. */
    String words(String typeCode, MonthOfUse use);
}
