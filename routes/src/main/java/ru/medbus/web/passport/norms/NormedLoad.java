package ru.medbus.web.passport.norms;

import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.equipment.MonthOfUse;
import ru.medbus.domain.passport.norms.WorkNorms;
import ru.medbus.web.passport.equipment.EquipmentLoad;

/** Studies of a month beside the norm for the shifts that were worked. */
@Component
class NormedLoad implements EquipmentLoad {
    private final WorkNorms norms;

    NormedLoad(WorkNorms norms) {
        this.norms = norms;
    }

    @Override
    public String words(String typeCode, MonthOfUse use) {
        return use.shifts() == 0
                ? ""
                : norms.on(typeCode, use.month()).map(norm -> norm.load(use.studies(), use.shifts()) + " % нормы ("
                        + norm.studiesPerShift() + " в смену)").orElse("");
    }
}
