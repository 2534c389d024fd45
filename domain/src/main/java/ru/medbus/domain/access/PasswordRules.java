package ru.medbus.domain.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long rather than intricate (NIST SP 800-63B), not the login, not one of those tried first.
 * 72 bytes is where bcrypt stops reading.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;
    private static final Set<String> TRIED_FIRST = Set.of("passwordpassword", "password1234", "123456789012",
            "1234567890123", "qwertyuiop12", "qwertyuiopasdf", "administrator", "йцукенгшщзхъ", "парольпароль");

    private PasswordRules() {}

    static void require(String password, String login) {
        refuseIf(password.length() < SHORTEST, "Пароль короче " + SHORTEST + " знаков");
        refuseIf(password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES, "Пароль длиннее 72 байт");
        var lower = password.toLowerCase(Locale.ROOT);
        refuseIf(lower.contains(login.toLowerCase(Locale.ROOT)), "Пароль содержит логин");
        refuseIf(TRIED_FIRST.contains(lower), "Этот пароль подбирают первым");
        refuseIf(password.chars().distinct().count() < 5, "В пароле меньше пяти разных знаков");
    }

    private static void refuseIf(boolean broken, String rule) {
        if (broken) {
            throw new AccessRefusedException.WeakPassword(rule);
        }
    }
}
