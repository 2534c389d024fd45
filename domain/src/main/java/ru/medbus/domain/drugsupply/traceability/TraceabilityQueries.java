package ru.medbus.domain.drugsupply.traceability;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told to МДЛП and with what outcome, as the screens show it. */
@Service
@Transactional(readOnly = true)
public class TraceabilityQueries {
    private final TraceabilityQueriesMapper rows;

    TraceabilityQueries(TraceabilityQueriesMapper rows) {
        this.rows = rows;
    }

    /** @param refused packs that were refused and are not mended */
    public record DocumentLine(long id, String kind, String subject, int objects, String state, Long messageId,
            String federalId, String comment, OffsetDateTime createdAt, OffsetDateTime settledAt, int refused) {
        public String title() {
            var known = ReportKind.valueOf(kind);
            return known.number() + " " + known.title();
        }

        public String stateTitle() {
            return DocumentState.valueOf(state).title();
        }
    }

    /** @param documentId null while it waits */
    public record Told(long id, String kind, String object, String box, String part, Long documentId, String state,
            String errorCode, String errorText, OffsetDateTime createdAt) {
        public String title() {
            var known = ReportKind.valueOf(kind);
            return known.number() + " " + known.title();
        }

        public String stateTitle() {
            return OutgoingState.valueOf(state).title();
        }

        public boolean refused() {
            return state.equals("REFUSED");
        }

        /** What to do about МДЛП's refusal. */
        public String advice() {
            return switch (errorCode) {
                case "2" -> "МДЛП не знает этого кода. Проверьте упаковку; если код верен, обратитесь к поставщику.";
                case "4" -> "Код числится за другим участником. Подтвердите приёмку (701) и отправьте снова.";
                case "11" ->
                    "Состояние кода не допускает операцию. Спросите КИЗ в МДЛП: если там всё уже сделано — закройте, "
                            + "если мешает более ранняя операция — исправьте её и отправьте снова.";
                default -> "Прочтите слова МДЛП, исправьте причину и отправьте снова.";
            };
        }
    }

    /** @param waiting packs that no document has yet */
    public record Counts(int waiting, int sent, int refused) {}

    /** Newest first. @param subject empty for all; @param state empty, a state, or {@code refused} */
    public List<DocumentLine> documents(String subject, String state, long before, int limit) {
        return rows.documents(subject, state, before, limit);
    }

    public Optional<DocumentLine> document(long id) {
        return rows.document(id);
    }

    /** Refused ones first. */
    public List<Told> packs(long document, int limit) {
        return rows.packs(document, limit);
    }

    /** All that was told of a pack, the latest first. */
    public List<Told> history(String sgtin) {
        return rows.history(sgtin);
    }

    public Counts counts(String subject) {
        return rows.counts(subject);
    }
}
