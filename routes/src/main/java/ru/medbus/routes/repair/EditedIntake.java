package ru.medbus.routes.repair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Lineage;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.domain.journal.Repair;
import ru.medbus.routes.document.SemdIntake;
import ru.medbus.routes.document.SemdVerdict;
import ru.medbus.routes.document.Submission;
import ru.medbus.routes.document.Violation;
import ru.medbus.routes.relay.RelayAcceptRoute;
import ru.medbus.routes.relay.RelaySubmission;

/**
 * Sends a document that a person has mended: through the door by which the first one came, on behalf of its sender.
 * Signatures are left behind, for they are over other bytes; whether the document is taken without them, the checks of
 * its type decide.
 */
@Component
public class EditedIntake {
    private static final String SEMD = "semd";
    private static final int MOST_VIOLATIONS = 5;

    private final SemdIntake semd;
    private final ProducerTemplate camel;
    private final Lineage lineage;
    private final Repair repair;

    EditedIntake(SemdIntake semd, ProducerTemplate camel, Lineage lineage, Repair repair) {
        this.repair = repair;
        this.semd = semd;
        this.camel = camel;
        this.lineage = lineage;
    }

    /**
     * What became of the mended document.
     *
     * @param messageId the message that stands for it; empty when nothing was journaled
     * @param words     why it was not taken, for the person; empty when it was
     */
    public record Verdict(Optional<Long> messageId, boolean accepted, String words) {}

    /** Whether there is a door for documents of this type. */
    public static boolean takes(String type) {
        return type.startsWith(SEMD) || type.startsWith(RelayAcceptRoute.TYPE);
    }

    public Verdict send(MessageLine first, byte[] mended, String author, String reason) {
        var verdict = first.type().startsWith(SEMD) ? semd(first, mended) : relay(first, mended);
        verdict.messageId().filter(id -> id != first.id())
                .ifPresent(id -> lineage.record(id, first.id(), author, reason));
        verdict.messageId().filter(id -> verdict.accepted()).ifPresent(id -> repair.replace(first.id(), id));
        return verdict;
    }

    private Verdict semd(MessageLine first, byte[] mended) {
        return switch (semd.accept(new Submission(first.sender(), first.facility(), mended, List.of(),
                Optional.empty(), Instant.now()))) {
            case SemdVerdict.Accepted(long id) -> new Verdict(Optional.of(id), true, "");
            case SemdVerdict.Repeated(long id) -> known(id);
            case SemdVerdict.Conflicting(long id, long taken) ->
                new Verdict(Optional.of(id), false, conflict(taken));
            case SemdVerdict.Refused refused ->
                new Verdict(Optional.of(refused.messageId()), false, words(refused.violations()));
        };
    }

    private Verdict relay(MessageLine first, byte[] mended) {
        var channel = first.type().substring(RelayAcceptRoute.TYPE.length());
        try {
            return switch (camel.requestBody(RelayAcceptRoute.FROM,
                    new RelaySubmission(channel, first.sender(), first.facility(), mended), Receipt.class)) {
                case Receipt.Taken(long id) -> new Verdict(Optional.of(id), true, "");
                case Receipt.Repeated(long id) -> known(id);
                case Receipt.Conflicting(long taken) -> new Verdict(Optional.empty(), false, conflict(taken));
            };
        } catch (CamelExecutionException e) {
            return new Verdict(Optional.empty(), false, e.getCause().getMessage());
        }
    }

    private static Verdict known(long id) {
        return new Verdict(Optional.empty(), false, "Такой документ уже принят сообщением " + id + ".");
    }

    private static String conflict(long taken) {
        return "Номер документа занят сообщением " + taken + ": дайте исправленному новый id и следующую версию.";
    }

    private static String words(List<Violation> violations) {
        return violations.stream().filter(each -> each.level().equals("error")).limit(MOST_VIOLATIONS)
                .map(each -> each.rule() + ": " + each.text()).collect(Collectors.joining(" "));
    }
}
