package ru.medbus.domain.drugsupply.stocktaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.stock.Terms;

/**
 * A counting of packs.
 *
 * @param number   of the order
 * @param place    title of the store or the pharmacy
 * @param expected packs that were to be there at the opening
 * @param found    packs that were found, whatever they are
 * @param endedBy  who approved the act or cancelled
 * @param reason   why it was cancelled
 */
public record Stocktake(long id, String facilityOid, String place, String number, LocalDate day, String chairman,
        String members, List<String> cells, List<String> gtins, int funding, StocktakeState state, String openedBy,
        Instant openedAt, String endedBy, Optional<Instant> endedAt, String reason, int expected, int found) {

    public boolean counting() {
        return state == StocktakeState.COUNTING;
    }

    public boolean review() {
        return state == StocktakeState.REVIEW;
    }

    public boolean closed() {
        return state == StocktakeState.CLOSED;
    }

    public boolean going() {
        return counting() || review();
    }

    /** What is counted, in words. */
    public String scope() {
        var parts = new ArrayList<String>();
        if (!cells.isEmpty()) {
            parts.add("ячейки: " + String.join(", ", cells.stream().map(Stocktake::cell).toList()));
        }
        if (!gtins.isEmpty()) {
            parts.add("препаратов: " + gtins.size());
        }
        if (funding > 0) {
            parts.add(Terms.fundingTitle(funding).toLowerCase(java.util.Locale.ROOT));
        }
        return parts.isEmpty() ? "вся организация" : String.join("; ", parts);
    }

    static String cell(String code) {
        return code.isEmpty() ? "без ячейки" : code;
    }
}
