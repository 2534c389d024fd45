package ru.medbus.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ru.medbus.routes.document.Violation;

/**
 * One message as systems see it; nothing personal in it.
 *
 * @param messageId  decimal digits, in quotes because JavaScript would round them
 * @param type       word of the document's type: {@code semd.141}
 * @param state      accepted | processing | delivered | refused | aside
 * @param violations why it was refused at the door
 */
public record MessageView(String messageId, String type, String state, Instant acceptedAt, String sender,
        String facility, String document, List<Step> steps, List<RecipientView> recipients,
        List<Violation> violations) {

    /**
     * @param name  queue of the step
     * @param state due | retry | awaiting | done | refused | aside
     * @param ms    how long it worked
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Step(String name, String state, Instant at, int ms, String code, String text) {}

    /**
     * @param system word of the recipient: {@code remd}, {@code vimis.1}, {@code subscriber.region}
     * @param answer its last words: number of the registry, or code and text of the refusal
     */
    public record RecipientView(String system, String state, String answer) {}
}
