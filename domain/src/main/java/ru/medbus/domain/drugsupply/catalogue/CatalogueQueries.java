package ru.medbus.domain.drugsupply.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as screens show it. */
@Service
@Transactional(readOnly = true)
public class CatalogueQueries {
    private final CatalogueQueriesMapper rows;

    CatalogueQueries(CatalogueQueriesMapper rows) {
        this.rows = rows;
    }

    /**
     * A drug in a list.
     *
     * @param items by trade name
     * @param packs GTINs of all of them
     */
    public record Line(String code, String inn, String form, String dose, String unit, String lists,
            Optional<BigDecimal> most, String mostSource, boolean controlled, boolean essential,
            Optional<LocalDate> closedOn, int items, int packs) {
        public String title() {
            return inn + ", " + form + ", " + dose;
        }
    }

    /**
     * By МНН, form and dose.
     *
     * @param text     part of the name or beginning of the code; empty for all
     * @param unlisted those that no programme pays for only
     * @param after    so many are left out
     */
    public List<Line> list(String text, boolean unlisted, int after, int limit) {
        return rows.list("%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%",
                unlisted, after, limit).stream().map(CatalogueQueriesMapper.Row::line).toList();
    }
}
