package ru.medbus.web.drugs;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;

/**
 * What a pharmacist may change in a refused document: which trade item a GTIN is, and the number of a prescription that
 * is not ours. Quantities, prices and dates are the ledger's: they change by a reversal.
 */
@Service
class DispensingMending {
    /** Both forms of РЭМД's numbers (НСИ of СЭМД, rules of LINKDOCS). */
    private static final String EMDR = "|\\d{2}\\.\\d{2}\\.\\d{3,4}\\.\\d{9}|\\d{1,3}\\.\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{9}";

    private final DispensingDocuments documents;
    private final Dispensings dispensings;
    private final Drugs drugs;

    DispensingMending(DispensingDocuments documents, Dispensings dispensings, Drugs drugs) {
        this.documents = documents;
        this.dispensings = dispensings;
        this.drugs = drugs;
    }

    /** Trade items that the prescription's drug has, and those that the packs are linked with. */
    List<DrugItem> items(Prescription prescription, DispensingDocument document) {
        var linked = documents.lines(document.operation()).stream().flatMap(line -> drugs.item(line.item()).stream());
        return Stream.concat(drugs.items(prescription.order().drug()).stream(), linked).distinct().toList();
    }

    @Transactional
    public void mend(DispensingDocument document, int revision, List<String> gtins, List<String> items, String recipe,
            String who) {
        if (!recipe.matches(EMDR)) {
            throw new DrugSupplyRefusedException("recipe", "EMDR_NUMBER",
                    "Номер в РЭМД выглядит так: 99.24.001.000000001. Перепишите его с рецепта или оставьте пустым.",
                    "СЭМД «Отпуск по рецепту», правило У3-1");
        }
        for (int i = 0; i < Math.min(gtins.size(), items.size()); i++) {
            link(document, gtins.get(i), items.get(i));
        }
        documents.mend(document.operation(), revision, recipe, who);
    }

    private void link(DispensingDocument document, String gtin, String item) {
        var line = documents.lines(document.operation()).stream().filter(each -> each.gtin().equals(gtin)).findFirst()
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("GTIN " + gtin + " в этом отпуске"));
        if (item.isEmpty()) {
            throw new DrugSupplyRefusedException("item", "ITEM_UNKNOWN", "Выберите торговую позицию для GTIN " + gtin
                    + ".", "НСИ 99.2.540");
        }
        if (!line.item().equals(item)) {
            dispensings.link(gtin, item);
        }
    }
}
