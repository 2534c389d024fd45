package ru.medbus.domain.drugsupply.prescriber;

import org.springframework.stereotype.Service;
import ru.medbus.domain.passport.Staffing;

/** Who hands out, and signs that he did. */
@Service
public class DispensingRight extends PostRight {
    DispensingRight(Staffing staffing, PharmacistProperties properties) {
        super(staffing, properties.rules(), new Deed("отпускать лекарства по рецептам",
                "СЭМД «Отпуск по рецепту»: документ подписывает фармацевтический работник; ФРМР",
                "medbus.pharmacist.posts"));
    }
}
