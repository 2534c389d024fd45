package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.OutgoingState;
import ru.medbus.domain.drugsupply.traceability.ReportKind;

/** Operations that were done: what moved, and what МДЛП was told of it. */
@Service
@Transactional(readOnly = true)
public class OperationQueries {
    private final StockOperationMapper operations;
    private final OperationQueriesMapper rows;

    OperationQueries(StockOperationMapper operations, OperationQueriesMapper rows) {
        this.operations = operations;
        this.rows = rows;
    }

    /**
     * Packs of one batch within an operation.
     *
     * @param opened of them, those that were not whole
     */
    public record Line(String drug, String gtin, String series, LocalDate expiresOn, int funding,
            String contractNumber, long priceKopecks, long vatKopecks, int packs, int opened) {
        public String fundingTitle() {
            return Terms.fundingTitle(funding);
        }

        public long sumKopecks() {
            return packs * priceKopecks;
        }

        public long vatSumKopecks() {
            return packs * vatKopecks;
        }
    }

    /** @param part that moved; 1/1 is the whole */
    public record Moved(String sgtin, String box, String part, String fromFacility, String toFacility,
            String fromCell, String toCell) {}

    /** A document of МДЛП about it. @param documentId null while it waits */
    public record Told(String kind, Long documentId, String state, int packs) {
        public String title() {
            var known = ReportKind.valueOf(kind);
            return known.number() + " " + known.title();
        }

        public String stateTitle() {
            return OutgoingState.valueOf(state).title();
        }
    }

    /** A line of the register of papers. */
    public record Registered(long id, String kind, OffsetDateTime at, String counterparty, String docNumber,
            LocalDate docDate, String who, int packs, long sumKopecks, Long reversed) {
        public String title() {
            return OperationKind.valueOf(kind).title();
        }
    }

    public Optional<Operation> find(long id) {
        return operations.find(id);
    }

    public List<Line> lines(long id) {
        return rows.lines(id);
    }

    public List<Moved> packs(long id, int limit) {
        return rows.packs(id, limit);
    }

    public List<Told> told(long id) {
        return rows.told(id);
    }

    /** @param kind empty for all; @param from the first day; @param to the last day */
    public List<Registered> register(String facility, String kind, LocalDate from, LocalDate to) {
        return rows.register(facility, kind, from, to);
    }
}
