package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.catalogue.CatalogueQueries;
import ru.medbus.domain.drugsupply.catalogue.Regional;
import ru.medbus.web.TableFile;
import ru.medbus.web.UnreadableTableException;

/** What the region says of drugs as a table: the export of the list, changed and brought back. */
final class CatalogueFile {
    static final List<String> HEADS = List.of("СМНН", "Лекарство", "Единица", "Перечни", "Предел", "Основание предела",
            "ПКУ", "Закрыто");
    private static final int TOLD = 20;

    private CatalogueFile() {}

    static List<?> row(CatalogueQueries.Line line) {
        return List.of(line.code(), line.title(), line.unit(), line.lists(),
                line.most().map(most -> (Object) most).orElse(""), line.mostSource(), line.controlled() ? "да" : "нет",
                line.closedOn().map(Object::toString).orElse(""));
    }

    /** @throws DrugSupplyRefusedException the first lines that cannot be read */
    static SequencedMap<Integer, Regional> read(byte[] file) {
        var lines = new LinkedHashMap<Integer, Regional>();
        var wrong = new ArrayList<Finding>();
        table(file).forEach((number, cells) -> {
            try {
                lines.put(number, regional(cells.get("СМНН"), cells));
            } catch (DrugSupplyRefusedException refusal) {
                refusal.findings().forEach(each -> wrong.add(new Finding("file", each.rule(), "Строка " + number + ": "
                        + each.text(), each.source())));
            }
        });
        if (!wrong.isEmpty()) {
            throw new DrugSupplyRefusedException(wrong.stream().limit(TOLD).toList());
        }
        return lines;
    }

    private static SequencedMap<Integer, SequencedMap<String, String>> table(byte[] file) {
        try {
            return TableFile.read(file, HEADS);
        } catch (UnreadableTableException unread) {
            throw new DrugSupplyRefusedException("file", "FILE", unread.getMessage(), "");
        }
    }

    private static Regional regional(String code, Map<String, String> cells) {
        return new Regional(code, cells.get("Перечни"), most(cells.get("Предел")), cells.get("Основание предела"),
                cells.get("ПКУ").equalsIgnoreCase("да"));
    }

    /** @throws DrugSupplyRefusedException it is no number */
    static Optional<BigDecimal> most(String typed) {
        var plain = typed.strip().replace(" ", "").replace(',', '.');
        if (!plain.matches("(\\d{1,7}(\\.\\d{1,3})?)?")) {
            throw new DrugSupplyRefusedException("most", "MOST", "Предел — число единиц, а не «" + typed + "».", "");
        }
        return Optional.of(plain).filter(number -> !number.isEmpty()).map(BigDecimal::new);
    }
}
