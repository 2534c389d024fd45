package ru.medbus.routes.document;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.remd.RemdCode;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.mappings.remd.RemdResult;

/**
 * The last word of РЭМД on a registration, hours later or never. The first one stays; a repeat changes nothing.
 * A refusal is the sender's to mend, or aside for the administrator, as {@link RemdCode} reads its first code.
 */
@Service
public class RemdResults {
    private static final Logger LOG = LoggerFactory.getLogger(RemdResults.class);

    private final Answers answers;

    RemdResults(Answers answers) {
        this.answers = answers;
    }

    /** @return false when no message of ours was sent under this id */
    public boolean take(RemdResult result) {
        var message = Correlation.messageId(result.relatesTo()).filter(answers::exists);
        if (message.isEmpty()) {
            LOG.warn("РЭМД answers a message that is not ours: {}", result.relatesTo());
            return false;
        }
        switch (result) {
            case RemdResult.Registered registered -> answers.end(message.get(), RemdRegistrationRoute.ID, Outcome.DONE,
                    "", "Зарегистрировано: " + registered.emdrId(), List.of(),
                    List.of(new BusinessKey(KeyKind.REGISTRY_NUMBER, registered.emdrId())));
            case RemdResult.Refused refused -> refuse(message.get(), refused);
        }
        return true;
    }

    private void refuse(long message, RemdResult.Refused refused) {
        var first = refused.refusals().stream().findFirst().orElse(new RemdResult.Refusal("", "Отказ без кода"));
        var code = RemdCode.of(first.code());
        var words = refused.refusals().stream().map(one -> one.code() + ": " + one.text())
                .collect(Collectors.joining("; "));
        answers.end(message, RemdRegistrationRoute.ID, outcome(code), first.code(), words + " → " + code.advice(),
                List.of(), List.of());
    }

    private static Outcome outcome(RemdCode code) {
        return code.reaction() == RemdCode.Reaction.RETURN ? Outcome.REFUSED : Outcome.ASIDE;
    }
}
