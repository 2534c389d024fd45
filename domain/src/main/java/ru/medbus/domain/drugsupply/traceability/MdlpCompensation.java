package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.MdlpCompensationMapper.ToldRow;

/**
 * Takes back what МДЛП has accepted: a move inside by 250, a shipment to another by 251, a dispensing or a write-off by
 * 391. What МДЛП has no way back for is refused.
 */
@Service
public class MdlpCompensation {
    private static final Map<ReportKind, Integer> CAUSES = Map.of(ReportKind.RECIPE, 4, ReportKind.HEALTH_CARE, 5,
            ReportKind.WITHDRAWAL, 1, ReportKind.DEVICE_RECIPE, 4);
    /** МДЛП reason_return 1: надлежащего качества. */
    private static final int SOUND = 1;

    private final MdlpCompensationMapper rows;
    private final MdlpReports reports;

    MdlpCompensation(MdlpCompensationMapper rows, MdlpReports reports) {
        this.rows = rows;
        this.reports = reports;
    }

    /**
     * Takes back what was accepted of these movements.
     *
     * @param reversing movement that goes back, by the pack's code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(List<Long> movements, Map<String, Long> reversing, String reason, Instant at) {
        rows.told(movements.toArray(Long[]::new)).stream().collect(Collectors.groupingBy(ToldRow::documentId))
                .values().forEach(told -> reports.add(report(told, reason, at), told.stream()
                        .map(row -> row.line(reversing.get(row.object()))).toList()));
    }

    private Report report(List<ToldRow> told, String reason, Instant at) {
        var first = told.getFirst();
        var kind = ReportKind.valueOf(first.kind());
        var facts = Facts.parse(first.facts());
        if (kind.recallable()) {
            return recall(kind, told, reason, at);
        }
        if (kind == ReportKind.MOVE_ORDER || kind == ReportKind.STATE_DISPATCH) {
            return new Report(ReportKind.REFUSAL_SENDER, first.subject(), at,
                    Facts.NONE.with(Fact.COUNTERPARTY, facts.get(Fact.COUNTERPARTY)).with(Fact.REASON, reason));
        }
        if (CAUSES.containsKey(kind)) {
            return new Report(ReportKind.RETURN_TO_CIRCULATION, first.subject(), at,
                    Facts.NONE.with(Fact.WITHDRAWAL_CAUSE, CAUSES.get(kind)).with(Fact.RETURN_CAUSE, SOUND)
                            .with(Fact.DOC_NUMBER, facts.find(Fact.DOC_NUMBER))
                            .with(Fact.DOC_DATE, facts.find(Fact.DOC_DATE)));
        }
        throw new TraceabilityRefusedException("МДЛП уже приняла «" + kind.title() + "» (" + kind.number()
                + "), и отозвать это нельзя: оформите обратную операцию — возврат или списание.");
    }

    /** 250 recalls the whole operation or nothing. */
    private Report recall(ReportKind kind, List<ToldRow> told, String reason, Instant at) {
        var first = told.getFirst();
        int accepted = rows.accepted(first.documentId());
        if (accepted > told.size()) {
            throw new TraceabilityRefusedException("МДЛП отзывает документ только целиком, а в нём ещё упаковок: "
                    + (accepted - told.size()) + ". Сторнируйте и остальные операции этой накладной вместе.");
        }
        return new Report(ReportKind.RECALL, first.subject(), at, Facts.NONE
                .with(Fact.OPERATION, first.operationId()).with(Fact.OPERATION_KIND, kind.number())
                .with(Fact.REASON, reason));
    }
}
