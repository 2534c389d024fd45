package ru.medbus.console.messages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import ru.medbus.schemas.xml.XmlRefusedException;

/** A document on its way through a field of a form, which knows characters only and has line ends of its own. */
final class EditedText {
    /** Of a document that is edited on the screen. */
    static final int MOST_BYTES = 400_000;

    private EditedText() {}

    /** Empty when the bytes are too many or would not come back as they went. */
    static Optional<String> of(byte[] document) {
        if (document.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
            return Optional.of(text).filter(known -> !declaresAnother(known));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What was typed, with the line ends of the first text. */
    static String asCame(String first, String typed) {
        var unix = typed.replace("\r\n", "\n");
        return first.contains("\r\n") ? unix.replace("\n", "\r\n") : unix;
    }

    /** Why the text does not read as XML, in words; empty when it does. */
    static Optional<String> fault(String text) {
        try {
            XmlText.pretty(text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (XmlRefusedException e) {
            return Optional.of("Это не XML, который принимает шина. " + e.getMessage());
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            return Optional.of("Это не XML: ошибка в строке " + place.getLineNumber() + ", знак "
                    + place.getColumnNumber() + ". Проверьте скобки, кавычки и закрывающие теги.");
        }
    }

    /** What was changed, seen on the indented texts; on the texts themselves when only spaces were. */
    static List<LineDiff.Line> difference(String first, String mended) {
        var seen = LineDiff.of(indented(first), indented(mended));
        return seen.isEmpty() ? LineDiff.of(first, mended) : seen;
    }

    /** A first document that is no XML is compared as it is. */
    private static String indented(String text) {
        try {
            return XmlText.pretty(text.getBytes(StandardCharsets.UTF_8));
        } catch (XmlRefusedException | XMLStreamException e) {
            return text;
        }
    }

    /** For the audit trail, which holds no patients' data. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256 " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static boolean declaresAnother(String text) {
        return text.matches("(?s)^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?![uU][tT][fF]-8[\"']).*");
    }
}
