package ru.medbus.adapters.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What can be refused before parsing: size, BOM, encoding. A СЭМД is UTF-8 with a declaration and without a BOM. */
final class FirstBytes {
    private static final int HEAD = 200;
    private static final int CHUNK = 4096;
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*?\\?>", Pattern.DOTALL);
    private static final Pattern DECLARED = Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private FirstBytes() {}

    static void check(byte[] document, int maxBytes) {
        if (document.length > maxBytes) {
            throw XmlRefusal.limit("больше " + maxBytes + " байт", "", 0, 0);
        }
        if (document.length == 0) {
            throw XmlRefusal.encoding("документ пуст", "", 0, 0);
        }
        if (begins(document, 0xEF, 0xBB, 0xBF)) {
            throw XmlRefusal.byteOrderMark();
        }
        if (begins(document, 0xFE, 0xFF) || begins(document, 0xFF, 0xFE) || hasZero(document)) {
            throw XmlRefusal.encoding("это UTF-16 или UTF-32", "", 1, 1);
        }
        declaration(new String(document, 0, Math.min(HEAD, document.length), StandardCharsets.ISO_8859_1));
        characters(ByteBuffer.wrap(document));
    }

    /** Strictly: the parser itself takes overlong forms, and a signature would then cover another text than we read. */
    private static void characters(ByteBuffer document) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            text.clear();
            result = decoder.decode(document, text, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw XmlRefusal.encoding("байты не являются текстом UTF-8", "смещение " + document.position(),
                    line(document), 0);
        }
    }

    private static int line(ByteBuffer document) {
        int line = 1;
        for (int at = 0; at < document.position(); at++) {
            line += document.get(at) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static void declaration(String head) {
        var declaration = DECLARATION.matcher(head);
        if (!declaration.find()) {
            throw XmlRefusal.encoding("нет XML-объявления в начале документа", "", 1, 1);
        }
        var declared = DECLARED.matcher(declaration.group());
        if (declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
            throw XmlRefusal.encoding("объявлена не UTF-8", "", 1, 1);
        }
    }

    private static boolean hasZero(byte[] document) {
        for (int at = 0; at < Math.min(4, document.length); at++) {
            if (document[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] document, int... bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (document.length <= at || (document[at] & 0xFF) != bytes[at]) {
                return false;
            }
        }
        return true;
    }
}
