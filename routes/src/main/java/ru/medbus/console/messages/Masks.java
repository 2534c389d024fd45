package ru.medbus.console.messages;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hides what may be a person's number in words that leave the region. Templates ask it as {@code @masks}. */
@Component("masks")
class Masks {
    /** СНИЛС with or without signs, ЕНП. */
    private static final Pattern PERSONAL = Pattern
            .compile("(?<![\\d.])(\\d{3}[- ]?\\d{3}[- ]?\\d{3}[- ]?\\d{2}|\\d{16})(?![\\d.]*\\d)");

    public String text(String words) {
        return PERSONAL.matcher(words).replaceAll("•••");
    }
}
