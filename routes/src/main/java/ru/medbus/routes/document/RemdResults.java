package ru.medbus.routes.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.remd.RemdCode;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.mappings.remd.RemdResult;

/**
 * What РЭМД says of a registration, hours later or never. The last word stays; a repeat changes nothing. A refusal is
 * the sender's to mend, the administrator's, or passes by itself, as {@link RemdCode} reads the code that decides.
 */
@Service
public class RemdResults {
    private static final Logger LOG = LoggerFactory.getLogger(RemdResults.class);
    private static final String STEP = RemdRegistrationRoute.ID;

    private final Answers answers;
    private final Journal journal;
    private final List<Duration> retries;

    RemdResults(Answers answers, Journal journal, DeliveryProperties delivery) {
        this.answers = answers;
        this.journal = journal;
        this.retries = delivery.remdRetries();
    }

    /** @return false when no message of ours was sent under this id */
    public boolean take(RemdResult result) {
        var message = Correlation.messageId(result.relatesTo()).filter(answers::exists);
        if (message.isEmpty()) {
            LOG.warn("РЭМД answers a message that is not ours: {}", result.relatesTo());
            return false;
        }
        switch (result) {
            case RemdResult.Registered registered -> answers.end(message.get(), STEP, Outcome.DONE, "",
                    "Зарегистрировано: " + registered.emdrId(), List.of(),
                    List.of(new BusinessKey(KeyKind.REGISTRY_NUMBER, registered.emdrId())));
            case RemdResult.Refused refused -> refuse(message.get(), refused);
        }
        return true;
    }

    private void refuse(long message, RemdResult.Refused refused) {
        var code = RemdCode.deciding(refused.refusals().stream().map(RemdResult.Refusal::code).toList())
                .orElseGet(() -> RemdCode.of("Отказ без кода"));
        var before = journal.marks(message).stream().filter(mark -> mark.step().equals(STEP)).toList();
        if (!before.isEmpty() && before.getLast().code().equals(code.mnemonic())) {
            LOG.info("РЭМД repeats {} on {}", code.mnemonic(), message);
            return;
        }
        var words = federalWords(refused, before.size());
        switch (code.reaction()) {
            case RETRY -> later(message, code, words, seen(before, Outcome.RETRY, code));
            case VERIFY -> ask(message, code, words, seen(before, Outcome.AWAITING, code));
            case RETURN -> end(message, Outcome.REFUSED, code, words);
            case OPERATOR -> end(message, Outcome.ASIDE, code, words);
            case NOTE -> answers.keep(message, words);
        }
    }

    private void later(long message, RemdCode code, Body words, int before) {
        if (before < retries.size()) {
            answers.again(message, STEP, Outcome.RETRY, Instant.now().plus(retries.get(before)), code.mnemonic(),
                    code.advice(), List.of(words));
        } else {
            end(message, Outcome.ASIDE, code, words);
        }
    }

    /** Once: a registry that has the document and does not find it needs a person. */
    private void ask(long message, RemdCode code, Body words, int before) {
        if (before == 0) {
            answers.again(message, STEP, Outcome.AWAITING, Instant.now(), code.mnemonic(), code.advice(),
                    List.of(words));
        } else {
            end(message, Outcome.ASIDE, code, words);
        }
    }

    private static int seen(List<Mark> marks, Outcome outcome, RemdCode code) {
        return (int) marks.stream().filter(mark -> mark.outcome() == outcome && mark.code().equals(code.mnemonic()))
                .count();
    }

    private void end(long message, Outcome outcome, RemdCode code, Body words) {
        answers.end(message, STEP, outcome, code.mnemonic(), code.advice(), List.of(words), List.of());
    }

    /**
     * They may name people, so they are kept as a body and stand in no mark.
     *
     * @param marks so many the step has: the same answer is kept once
     */
    private static Body federalWords(RemdResult.Refused refused, int marks) {
        var words = refused.refusals().stream().map(one -> one.code() + ": " + one.text())
                .collect(Collectors.joining("\n"));
        return Body.of(Body.ANSWER + STEP + ".refusal." + marks, words.getBytes(StandardCharsets.UTF_8));
    }
}
