package ru.medbus.domain.drugsupply.stock;

import java.util.Optional;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.ReportKind;

/**
 * What МДЛП has to do with an operation.
 *
 * @param gate  what it may be barred as; empty when МДЛП does not care
 * @param kind  what it is reported as; empty when МДЛП is not told
 * @param facts of the document's head
 * @param terms whether the head names funding and contract, so that packs on other terms are another report
 * @param boxes whether a whole box stands for its packs
 */
record Told(Optional<GatedOperation> gate, Optional<ReportKind> kind, Facts facts, boolean terms, boolean boxes) {
    static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Facts.NONE, false, false);

    static Told gated(GatedOperation gate, ReportKind kind, Facts facts) {
        return new Told(Optional.of(gate), Optional.of(kind), facts, false, true);
    }

    Told byTerms() {
        return new Told(gate, kind, facts, true, boxes);
    }

    Told packOnly() {
        return new Told(gate, kind, facts, terms, false);
    }
}
