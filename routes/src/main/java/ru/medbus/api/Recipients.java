package ru.medbus.api;

import java.util.Optional;
import java.util.Set;

/**
 * Queues that deliver to a recipient: {@code <system>.document.<action>} or {@code <system>.document.<action>.<which>};
 * the recipient's word is {@code <system>} or {@code <system>.<which>}.
 */
public final class Recipients {
    /** First words of steps inside the bus. */
    private static final Set<String> OURS = Set.of("semd", "relay");

    private Recipients() {}

    /** The recipient of a step, empty when the step delivers to nobody. */
    public static Optional<String> of(String step) {
        var words = step.split("\\.");
        if (words.length < 3 || OURS.contains(words[0])) {
            return Optional.empty();
        }
        return Optional.of(words.length == 3 ? words[0] : words[0] + "." + words[3]);
    }
}
