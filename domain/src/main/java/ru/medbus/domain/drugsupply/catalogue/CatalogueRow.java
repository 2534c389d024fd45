package ru.medbus.domain.drugsupply.catalogue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;

/** A row of a dictionary as the catalogue understands it. */
final class CatalogueRow {
    private static final Set<String> NO = Set.of("", "0", "-", "нет", "false");

    private CatalogueRow() {}

    /** Columns as the passport of 99.2.611 names them. What the region sets is left empty. */
    static Drug drug(DictionaryEntry row) {
        var cells = row.cells();
        return new Drug(row.code(), cells.getOrDefault("standard_inn", row.name()),
                cells.getOrDefault("standard_form", ""), cells.getOrDefault("standard_doze", ""),
                cells.getOrDefault("name_unit", ""), cells.getOrDefault("code_atc", ""),
                said(cells, "essential_medicines"), said(cells, "narcotic_psychotropic"), "", Optional.empty(), "",
                row.from(), row.to());
    }

    /** Empty when it has no drug or no size. */
    static Optional<DrugItem> item(DictionaryEntry row, CatalogueProperties columns) {
        var cells = row.cells();
        var drug = cells.getOrDefault(columns.drugColumn(), "").strip();
        return size(cells.getOrDefault(columns.packSize(), "")).filter(size -> !drug.isEmpty())
                .map(size -> new DrugItem(row.code(), drug, cells.getOrDefault(columns.name(), row.name()),
                        cells.getOrDefault(columns.maker(), ""), size, row.from(), row.to()));
    }

    private static Optional<BigDecimal> size(String written) {
        var plain = written.strip().replace(',', '.');
        return plain.matches("\\d{1,7}(\\.\\d{1,3})?")
                ? Optional.of(new BigDecimal(plain)).filter(size -> size.signum() > 0)
                : Optional.empty();
    }

    private static boolean said(Map<String, String> cells, String column) {
        return !NO.contains(cells.getOrDefault(column, "").strip().toLowerCase(Locale.ROOT));
    }
}
