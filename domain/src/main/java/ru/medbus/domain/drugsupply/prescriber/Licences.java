package ru.medbus.domain.drugsupply.prescriber;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** Licences of organisations: the electronic prescription must name them and ФРМО does not tell them. */
@Service
public class Licences {
    private final LicenceMapper rows;
    private final AuditTrail audit;

    Licences(LicenceMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Licence> of(String facility) {
        return rows.of(facility);
    }

    @Transactional
    public void put(Licence licence, Actor actor) {
        if (licence.number().isBlank() || licence.issuer().isBlank()) {
            throw new DrugSupplyRefusedException("licence", "LICENCE", "Укажите номер лицензии, кто и когда её выдал.",
                    "СЭМД «Льготный рецепт», правило Main02-1");
        }
        var before = of(licence.facilityOid()).map(Licence::number).orElse("");
        if (rows.put(licence) == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
        audit.record(actor, AuditAction.SETTING_CHANGED, "Лицензия " + licence.facilityOid(), before,
                licence.number());
    }
}
