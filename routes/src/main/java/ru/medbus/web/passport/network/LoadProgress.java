package ru.medbus.web.passport.network;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.domain.passport.federal.FederalRun;

/** How loads stand: the load itself, and its message while it waits to be tried again. */
@Component
class LoadProgress {
    private final MessageQueries messages;

    LoadProgress(MessageQueries messages) {
        this.messages = messages;
    }

    /**
     * @param stuck its message is put aside, so that nothing goes on by itself
     * @param words why it waits, or what came of it
     */
    record Line(FederalRun run, boolean stuck, String words) {
        boolean running() {
            return run.running() && !stuck;
        }

        public String kind() {
            return switch (run.state()) {
                case DONE -> "ok";
                case REFUSED -> "danger";
                case RUNNING -> stuck ? "warning" : "busy";
            };
        }
    }

    List<Line> of(List<FederalRun> runs) {
        return runs.stream().map(run -> {
            var message = run.running() ? run.messageId().flatMap(messages::line) : Optional.<MessageLine>empty();
            return new Line(run, message.filter(line -> line.state() == MessageState.ASIDE).isPresent(),
                    message.map(MessageLine::reason).filter(reason -> !reason.isEmpty()).orElse(run.detail()));
        }).toList();
    }
}
