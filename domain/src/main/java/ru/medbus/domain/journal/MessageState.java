package ru.medbus.domain.journal;

import java.util.Arrays;
import java.util.Locale;

/** Where a message stands; follows from the last marks of its steps. */
public enum MessageState {
    ACCEPTED("принято"),
    PROCESSING("в работе"),
    DELIVERED("доставлено"),
    REFUSED("отказано"),
    ASIDE("отложено");

    private final String title;

    MessageState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As the API says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException no such state */
    public static MessageState ofWord(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Неизвестное состояние «" + word
                        + "»; бывают accepted, processing, delivered, refused, aside"));
    }

    static MessageState of(int code) {
        return values()[code];
    }
}
