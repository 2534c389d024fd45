package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stock as the screens show it. */
@Service
@Transactional(readOnly = true)
public class StockQueries {
    private final StockMapper rows;
    private final StockOperationMapper operations;

    StockQueries(StockMapper rows, StockOperationMapper operations) {
        this.rows = rows;
        this.operations = operations;
    }

    /**
     * What of the stock is wanted.
     *
     * @param facility  empty for all
     * @param text      part of the drug's name, GTIN or series
     * @param funding   0 for any
     * @param expiresBy what expires by this day; empty for any
     */
    public record Filter(String facility, String text, int funding, Optional<LocalDate> expiresBy) {}

    /** What expires first stands first. @param skip lines before this page */
    public List<StockLine> lines(Filter filter, int skip, int limit) {
        return rows.lines(filter, filter.expiresBy().orElse(null), skip, limit).stream()
                .map(StockMapper.LineRow::line).toList();
    }

    public List<PackLine> packs(long batch, String facility, int limit) {
        return rows.packs(batch, facility, limit);
    }

    public Optional<PackLine> pack(String sgtin) {
        return rows.pack(sgtin);
    }

    public List<MovementLine> movements(String sgtin) {
        return rows.movements(sgtin);
    }

    /** Newest first. @param before 0 for the first page */
    public List<Operation> operations(String facility, String kind, long before, int limit) {
        return operations.list(facility, kind, before, limit).stream().map(StockOperationMapper.OperationRow::operation)
                .toList();
    }

    /** Packs that are on their way to a place, by where they come from. */
    public List<Coming> coming(String facility) {
        return rows.coming(facility);
    }

    public List<String> comingCodes(String facility, long operation) {
        return rows.comingCodes(facility, operation);
    }

    public record PackLine(String sgtin, long batchId, String drug, String series, String facilityOid, String cell,
            String box, String state, String leftPart) {
        public String title() {
            return PackState.valueOf(state).title();
        }

        public boolean opened() {
            return !leftPart.equals("1/1");
        }
    }

    public record MovementLine(long id, long operationId, String kind, java.time.OffsetDateTime at, String who,
            String counterparty, String docNumber, String part, String fromState, String toState, String toFacility,
            Long reversesId) {
        public String title() {
            return OperationKind.valueOf(kind).title();
        }
    }

    public record Coming(long operationId, String fromFacility, String docNumber, LocalDate docDate, int packs) {}
}
