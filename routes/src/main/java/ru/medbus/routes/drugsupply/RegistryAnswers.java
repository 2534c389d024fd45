package ru.medbus.routes.drugsupply;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.routes.document.RemdRegistrationRoute;

/** What РЭМД has said of our own documents, however it has come: callback, search, a person's deed. */
@Component
class RegistryAnswers {
    private final Journal journal;
    private final MessageQueries messages;

    RegistryAnswers(Journal journal, MessageQueries messages) {
        this.journal = journal;
        this.messages = messages;
    }

    /** The last word. */
    sealed interface Answer {}

    record Registered(String number) implements Answer {}

    record Refused(String code, String text) implements Answer {}

    /** By message; those without a last word are left out. */
    Map<Long, Answer> of(Collection<Long> sent) {
        var answers = new HashMap<Long, Answer>();
        journal.lastMarks(sent).forEach((message, marks) -> Optional.ofNullable(marks.get(RemdRegistrationRoute.ID))
                .flatMap(mark -> answer(message, mark)).ifPresent(answer -> answers.put(message, answer)));
        return answers;
    }

    private Optional<Answer> answer(long message, Mark mark) {
        return switch (mark.outcome()) {
            case REFUSED -> Optional.of(new Refused(mark.code(), mark.detail()));
            case DONE -> number(message, mark).map(Registered::new);
            case DUE, RETRY, AWAITING, ASIDE -> Optional.empty();
        };
    }

    /** A document that refers to another has that one's number among its keys too. */
    private Optional<String> number(long message, Mark mark) {
        return messages.keys(message).stream().filter(key -> key.kind() == KeyKind.REGISTRY_NUMBER)
                .map(BusinessKey::value).filter(mark.detail()::endsWith).findFirst();
    }
}
