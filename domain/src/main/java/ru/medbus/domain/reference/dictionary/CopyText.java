package ru.medbus.domain.reference.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/**
 * Lines of a COPY in text form, written as the bytes that go out: a text in between would be copied three times. Some
 * tens of kilobytes are sent at a time.
 */
final class CopyText {
    private static final int CHUNK = 1 << 16;
    /** A control character in JSON: {@code \\u0001}. */
    private static final int LONGEST = 7;

    private final CopyIn copy;
    private byte[] bytes = new byte[2 * CHUNK];
    private int length;

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /** A cell and what ends it; null is none. */
    CopyText cell(String value) {
        return (value == null ? sign('\\').sign('N') : text(value)).sign('\t');
    }

    CopyText text(String value) {
        return write(value, false);
    }

    /** As a string of JSON: what JSON escapes with a backslash has two of them in a COPY. */
    CopyText quoted(String value) {
        return sign('"').write(value, true).sign('"');
    }

    /** One of ASCII, as it is. */
    CopyText sign(char one) {
        room(1);
        bytes[length++] = (byte) one;
        return this;
    }

    /** Ends the line in place of its last tab, and sends what has come together. */
    void line() {
        bytes[length - 1] = '\n';
        if (length > CHUNK) {
            send();
        }
    }

    void send() {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("COPY was broken off", e));
        }
        length = 0;
    }

    private CopyText write(String value, boolean json) {
        room(value.length() * LONGEST);
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (next < ' ' || next == '\\' || json && next == '"') {
                escaped(next, json);
            } else if (next < 0x80) {
                bytes[length++] = (byte) next;
            } else if (next < 0x800) {
                bytes[length++] = (byte) (0xC0 | next >> 6);
                bytes[length++] = (byte) (0x80 | next & 0x3F);
            } else {
                int point = value.codePointAt(i);
                encoded(point);
                i += Character.charCount(point) - 1;
            }
        }
        return this;
    }

    /** Half of a pair is no character: a question mark stands for it. */
    private void encoded(int point) {
        if (point >= 0x10000) {
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        } else if (Character.isSurrogate((char) point)) {
            bytes[length++] = '?';
            return;
        } else {
            bytes[length++] = (byte) (0xE0 | point >> 12);
        }
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
    }

    private void escaped(char next, boolean json) {
        bytes[length++] = '\\';
        if (json) {
            bytes[length++] = '\\';
        }
        switch (next) {
            case '\\' -> escapedBackslash(json);
            case '"' -> bytes[length++] = '"';
            case '\t' -> bytes[length++] = 't';
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            default -> control(next, json);
        }
    }

    private void escapedBackslash(boolean json) {
        bytes[length++] = '\\';
        if (json) {
            bytes[length++] = '\\';
        }
    }

    private void control(char next, boolean json) {
        if (json) {
            bytes[length++] = 'u';
            bytes[length++] = '0';
            bytes[length++] = '0';
        } else {
            bytes[length++] = 'x';
        }
        bytes[length++] = (byte) Character.forDigit(next >> 4, 16);
        bytes[length++] = (byte) Character.forDigit(next & 15, 16);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
