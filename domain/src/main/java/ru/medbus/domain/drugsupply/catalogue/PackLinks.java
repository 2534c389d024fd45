package ru.medbus.domain.drugsupply.catalogue;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.shared.Gtin;

/** Which trade item the packs of a GTIN are; without it a pack cannot be handed out by a prescription. */
@Service
public class PackLinks {
    private final PackLinksMapper rows;
    private final Dispensings dispensings;
    private final Drugs drugs;
    private final AuditTrail audit;

    PackLinks(PackLinksMapper rows, Dispensings dispensings, Drugs drugs, AuditTrail audit) {
        this.rows = rows;
        this.dispensings = dispensings;
        this.drugs = drugs;
        this.audit = audit;
    }

    /**
     * A pack in stock that is linked with nothing.
     *
     * @param drug  as its batch names it
     * @param packs on hand
     */
    public record Unlinked(String gtin, String drug, int packs) {}

    /** Those of which most packs are on hand first. */
    @Transactional(readOnly = true)
    public List<Unlinked> unlinked(int limit) {
        return rows.unlinked(limit);
    }

    @Transactional(readOnly = true)
    public List<String> of(String item) {
        return rows.of(item);
    }

    /** @throws DrugSupplyRefusedException the GTIN is written wrong, or the item is not known */
    @Transactional
    public void link(String written, String item, Actor actor) {
        var gtin = Gtin.parse(written).map(Gtin::digits).orElseThrow(() -> new DrugSupplyRefusedException("gtin",
                "GTIN", "GTIN «" + written + "» — 14 цифр, последняя контрольная: перепишите его с упаковки.",
                "GS1 General Specifications, 7.9.1"));
        drugs.item(item).orElseThrow(() -> new DrugSupplyRefusedException("item", "ITEM_UNKNOWN",
                "Выберите торговую позицию из списка.", "НСИ 99.2.540"));
        var before = rows.item(gtin).orElse("");
        dispensings.link(gtin, item);
        audit.record(actor, AuditAction.SETTING_CHANGED, "GTIN " + gtin, before, item);
    }
}
