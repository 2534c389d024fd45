package ru.medbus.console;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.reference.dictionary.Dictionary;

/** How the last ordered exchange of a dictionary stands. */
@Component
class DictionaryProgress {
    private final MessageQueries messages;

    DictionaryProgress(MessageQueries messages) {
        this.messages = messages;
    }

    /**
     * @param running under way, or waiting to be tried again
     * @param text    reason of its last state, may be empty
     */
    record Standing(boolean running, int done, int total, String state, String text) {}

    /** Empty while nothing was ordered. */
    Optional<Standing> of(Dictionary dictionary) {
        return dictionary.messageId().flatMap(messages::line).map(line -> standing(dictionary, line));
    }

    private static Standing standing(Dictionary dictionary, MessageLine line) {
        boolean running = switch (line.state()) {
            case ACCEPTED, PROCESSING -> true;
            case DELIVERED, REFUSED, ASIDE -> false;
        };
        return new Standing(running, dictionary.done(), dictionary.total(), line.state().word(),
                line.reason());
    }
}
