package ru.medbus.domain.drugsupply.prescriber;

import org.springframework.stereotype.Service;
import ru.medbus.domain.passport.Staffing;

/** Who prescribes. */
@Service
public class PrescribingRight extends PostRight {
    PrescribingRight(Staffing staffing, PrescriberProperties properties) {
        super(staffing, properties.rules(), new Deed("выписывать рецепты",
                "Приказ № 1094н, прил. 1: рецепт оформляет медицинский работник; ФРМР", "medbus.prescriber.posts"));
    }
}
