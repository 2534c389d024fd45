package ru.medbus.mappings.semd.issued;

import java.util.List;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.compose.OrdinaryPrescription;
import ru.medbus.mappings.semd.compose.OrdinaryToSemd;

/**
 * An issued prescription of form 107-1/у → «Рецепт на лекарственный препарат», edition 2 (code 148). The same
 * prescription gives the same bytes. Rules: docs/systems/semd.md.
 */
public final class IssuedToOrdinary {
    private IssuedToOrdinary() {}

    /** Asks {@link MissingFacts} first. */
    public static byte[] compose(Issued issued) {
        return OrdinaryToSemd.compose(IssuedParts.envelope(issued), new OrdinaryPrescription(issued.priority(),
                NsiDictionary.VALIDITY.row(issued.term().code(), issued.term().name()),
                issued.prescription().validUntil().orElseThrow(), issued.prescription().order().special(),
                List.of(IssuedParts.medicine(issued))));
    }
}
