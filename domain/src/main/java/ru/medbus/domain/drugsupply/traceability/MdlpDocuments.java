package ru.medbus.domain.drugsupply.traceability;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** MdlpDocuments on their way to МДЛП and what became of each of their packs. */
@Service
public class MdlpDocuments {
    private final MdlpDocumentMapper rows;

    MdlpDocuments(MdlpDocumentMapper rows) {
        this.rows = rows;
    }

    /** @throws TraceabilityRefusedException there is none */
    @Transactional(readOnly = true)
    public OutgoingDocument get(long id) {
        return rows.document(id).map(row -> row.document(rows.lines(id)))
                .orElseThrow(() -> new TraceabilityRefusedException("Документа МДЛП № " + id + " нет."));
    }

    /** The same without its packs. */
    @Transactional(readOnly = true)
    public OutgoingDocument head(long id) {
        return rows.document(id).map(row -> row.document(List.of()))
                .orElseThrow(() -> new TraceabilityRefusedException("Документа МДЛП № " + id + " нет."));
    }

    /** The one that МДЛП knows under this id. */
    @Transactional(readOnly = true)
    public Optional<Long> known(String federalId) {
        return rows.byFederal(federalId);
    }

    /** МДЛП has taken it; a repeat changes nothing. */
    @Transactional
    public void sent(long id, String federalId) {
        rows.sent(id, federalId);
    }

    /**
     * МДЛП's ticket: every pack gets its outcome, and its state is to be asked again. The first ticket stays.
     *
     * @return whether it was the first
     */
    @Transactional
    public boolean settle(long id, Ticket ticket) {
        if (rows.settle(id, ticket.state().name(), ticket.operationId(), ticket.comment()) == 0) {
            return false;
        }
        if (ticket.verdict() == Ticket.Verdict.PARTIAL || ticket.verdict() == Ticket.Verdict.REJECTED) {
            refuse(id, ticket.refusals());
        }
        if (ticket.verdict() == Ticket.Verdict.REJECTED) {
            rows.refuseAll(id, reason(ticket));
        } else {
            rows.acceptRest(id);
        }
        rows.codesChanged(id);
        return true;
    }

    private void refuse(long id, List<Ticket.Refusal> refusals) {
        var named = refusals.stream().filter(each -> !each.object().isEmpty()).toList();
        if (!named.isEmpty()) {
            rows.refuse(id, named.stream().map(Ticket.Refusal::object).toArray(String[]::new),
                    named.stream().map(Ticket.Refusal::code).toArray(String[]::new),
                    named.stream().map(Ticket.Refusal::text).toArray(String[]::new));
        }
    }

    /** What is said of the whole, else that the whole went down with its neighbours. */
    private static String reason(Ticket ticket) {
        return ticket.refusals().stream().filter(each -> each.object().isEmpty()).map(Ticket.Refusal::text).findFirst()
                .or(() -> Optional.of(ticket.comment()).filter(text -> !text.isBlank()))
                .orElse("Документ отклонён целиком из-за других упаковок");
    }
}
