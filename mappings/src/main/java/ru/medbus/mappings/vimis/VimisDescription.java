package ru.medbus.mappings.vimis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The words of ВИМИС: the protocol has them in base64, its own samples plain, so both are read. */
public final class VimisDescription {
    private VimisDescription() {}

    /** The text for people. */
    public static String text(String description) {
        try {
            var bytes = Base64.getMimeDecoder().decode(description.strip());
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return encoded(description) && readable(text) ? text : description;
        } catch (IllegalArgumentException | CharacterCodingException plain) {
            return description;
        }
    }

    private static boolean encoded(String description) {
        var packed = description.replaceAll("\\s", "");
        return !packed.isEmpty() && packed.length() % 4 == 0 && packed.matches("[A-Za-z0-9+/]+={0,2}");
    }

    private static boolean readable(String text) {
        return text.chars().noneMatch(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign));
    }
}
