package ru.medbus.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.routes.document.Violations;

/** Puts a message of the journal into the words of the API. */
@Component
public class MessageViews {
    private final Journal journal;
    private final MessageQueries queries;
    private final Violations violations;

    MessageViews(Journal journal, MessageQueries queries, Violations violations) {
        this.journal = journal;
        this.queries = queries;
        this.violations = violations;
    }

    public Optional<MessageView> view(long id) {
        return queries.line(id).map(this::view);
    }

    private MessageView view(MessageLine line) {
        var marks = journal.marks(line.id());
        return new MessageView(Long.toString(line.id()), line.type(), line.state().word(), line.at(), line.sender(),
                line.facility(), line.document(), marks.stream().map(MessageViews::step).toList(),
                recipients(marks), violations.of(line.id()));
    }

    private static MessageView.Step step(Mark mark) {
        return new MessageView.Step(mark.step(), word(mark), mark.at(), mark.ms(), mark.code(), mark.detail());
    }

    /** A step that delivers stands for its recipient: the last mark is the recipient's state. */
    private static List<MessageView.RecipientView> recipients(List<Mark> marks) {
        Map<String, Mark> last = new LinkedHashMap<>();
        marks.forEach(mark -> Recipients.of(mark.step()).ifPresent(system -> last.put(system, mark)));
        return last.entrySet().stream().map(entry -> new MessageView.RecipientView(entry.getKey(),
                word(entry.getValue()), answer(entry.getValue()))).toList();
    }

    private static String answer(Mark mark) {
        return mark.code().isEmpty() ? mark.detail() : mark.code() + ": " + mark.detail();
    }

    private static String word(Mark mark) {
        return mark.outcome().name().toLowerCase(Locale.ROOT);
    }
}
