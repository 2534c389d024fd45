package ru.medbus.mappings.semd.issued;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.medbus.domain.drugsupply.outgoing.HandedOut;
import ru.medbus.mappings.semd.LinkedDocument;
import ru.medbus.mappings.semd.PrescriptionNumber;
import ru.medbus.mappings.semd.compose.Dispensing;
import ru.medbus.mappings.semd.compose.DispensingToSemd;
import ru.medbus.mappings.semd.compose.Envelope;
import ru.medbus.mappings.semd.compose.NsiDictionary;

/**
 * A dispensing of the stock's ledger → «Отпуск по рецепту», edition 4 (code 140). A reversed one says that nothing was
 * handed out. The same version gives the same bytes. Rules: docs/systems/semd.md.
 */
public final class DispensedToSemd {
    /** The only form of РЭМД's numbers that rule У3-1 of 140 takes; a longer one is left out. */
    private static final Pattern REGISTRY_NUMBER = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{3,4}\\.\\d{9}");

    /** A third of a pack is 0.333. */
    private static final int PACK_DIGITS = 3;

    private DispensedToSemd() {}

    /** Asks {@link MissingFacts#ofPatient} first, and that every line has its item. */
    public static byte[] compose(Dispensed dispensed) {
        return DispensingToSemd.compose(envelope(dispensed), new Dispensing(
                new PrescriptionNumber(dispensed.number().series(), dispensed.number().number()),
                recipe(dispensed.recipe()), Optional.empty(), Optional.empty(), items(dispensed)));
    }

    private static Envelope envelope(Dispensed dispensed) {
        var document = dispensed.document();
        return new Envelope(dispensed.pharmacy(), document.documentKey(), document.documentId().toString(),
                document.version(), IssuedParts.local(document.madeAt()),
                RegisteredPatient.of(dispensed.person(), dispensed.beneficiary()), dispensed.pharmacist(),
                dispensed.head());
    }

    private static LinkedDocument recipe(LinkedDocument known) {
        return new LinkedDocument(known.id(), known.setId(),
                known.registryNumber().filter(REGISTRY_NUMBER.asMatchPredicate()));
    }

    /** Packs of one item are one line. */
    private static List<Dispensing.Item> items(Dispensed dispensed) {
        return dispensed.document().reversed()
                ? List.of()
                : dispensed.lines().stream()
                        .collect(Collectors.groupingBy(HandedOut::item, LinkedHashMap::new, Collectors.toList()))
                        .values().stream().map(lines -> item(dispensed, lines)).toList();
    }

    private static Dispensing.Item item(Dispensed dispensed, List<HandedOut> lines) {
        var first = lines.getFirst();
        return new Dispensing.Item(NsiDictionary.DRUG_ITEM.row(first.item(), first.itemName()),
                IssuedParts.local(dispensed.document().handedAt()),
                sum(lines.stream().map(HandedOut::packs).toList()).setScale(PACK_DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                sum(lines.stream().map(HandedOut::cost).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
