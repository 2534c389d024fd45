package ru.medbus.domain.drugsupply.traceability;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What МДЛП must be told; noted in the transaction of the operation itself, so that both stand or fall together. */
@Service
public class MdlpReports {
    private static final int CHUNK = 5_000;

    private final MdlpReportMapper rows;

    MdlpReports(MdlpReportMapper rows) {
        this.rows = rows;
    }

    /** @return id of the report */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Report report, List<ReportLine> lines) {
        long id = rows.add(report.kind().name(), report.subject(), report.at(), report.facts().text());
        for (int from = 0; from < lines.size(); from += CHUNK) {
            add(id, report, lines.subList(from, Math.min(from + CHUNK, lines.size())));
        }
        return id;
    }

    private void add(long id, Report report, List<ReportLine> lines) {
        rows.addLines(id, report.groupKey(), texts(lines, ReportLine::object), texts(lines, ReportLine::box),
                texts(lines, ReportLine::part), texts(lines, ReportLine::series),
                numbers(lines, ReportLine::priceKopecks), numbers(lines, ReportLine::vatKopecks),
                numbers(lines, ReportLine::movementId));
    }

    /** Whether something that was told, or is to be told, of these movements is not settled yet. */
    @Transactional(readOnly = true)
    public boolean underWay(List<Long> movements) {
        return rows.inState(movements.toArray(Long[]::new), OutgoingState.SENT.name()) > 0;
    }

    /** What has not been sent of these movements is not told at all. @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(List<Long> movements) {
        return rows.withdraw(movements.toArray(Long[]::new));
    }

    private static String[] texts(List<ReportLine> lines, java.util.function.Function<ReportLine, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    private static Long[] numbers(List<ReportLine> lines, java.util.function.Function<ReportLine, Long> part) {
        return lines.stream().map(part).toArray(Long[]::new);
    }
}
