package ru.medbus.adapters.formats;

import java.io.CharConversionException;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import ru.medbus.schemas.xml.XmlRefusedException;

/** The parser's English complaint → a short Russian one with what to do; the technical part is kept. */
final class XmlRefusal {
    private static final Pattern LIMIT = Pattern.compile("(?i)limit.*exceed|exceed.*limit|maximum .* (limit|exceed)");
    private static final Pattern ENCODING = Pattern.compile("(?i)invalid UTF-8|encoding|character conversion");
    private static final Pattern PLACE = Pattern.compile("(?s)\\s*(\\n\\s*)?at \\[row,col.*");
    private static final List<Wording> WORDS = List.of(
            new Wording("(?i)unexpected close tag|unbalanced|end tag",
                    "закрывающий тег не соответствует открытому"),
            new Wording("(?i)undeclared (namespace )?prefix|unbound",
                    "префикс пространства имён не объявлен"),
            new Wording("(?i)undeclared general entity|undefined entity",
                    "сущность не объявлена (допустимы только &amp; &lt; &gt; &quot; &apos;)"),
            new Wording("(?i)unexpected EOF|end-of-input|premature|end of (document|file)",
                    "документ обрывается"),
            new Wording("(?i)duplicate attribute",
                    "атрибут повторён"),
            new Wording("(?i)illegal character|invalid (white space|xml) char|control char",
                    "недопустимый в XML символ"));

    private record Wording(Pattern english, String russian) {
        Wording(String english, String russian) {
            this(Pattern.compile(english), russian);
        }
    }

    private XmlRefusal() {}

    static XmlRefusedException of(SAXException failure, Locator place) {
        var message = PLACE.matcher(String.valueOf(failure.getMessage())).replaceAll("").strip();
        int line = failure instanceof SAXParseException at ? at.getLineNumber() : place.getLineNumber();
        int column = failure instanceof SAXParseException at ? at.getColumnNumber() : place.getColumnNumber();
        if (LIMIT.matcher(message).find()) {
            return limit("превышен предел разбора. Уменьшите вложенность, число атрибутов или длину значений", message,
                    line, column);
        }
        if (failure.getCause() instanceof CharConversionException || ENCODING.matcher(message).find()) {
            return encoding("байты не являются текстом UTF-8", message, line, column);
        }
        return new XmlRefusedException("XML-MALFORMED", "Документ не является правильным XML: " + words(message)
                + ". Исправьте его в этом месте. (" + message + ")", Math.max(0, line), Math.max(0, column));
    }

    static XmlRefusedException limit(String what, String technical, int line, int column) {
        return new XmlRefusedException("XML-LIMIT", "Документ слишком велик: " + what + "." + note(technical),
                Math.max(0, line), Math.max(0, column));
    }

    static XmlRefusedException encoding(String what, String technical, int line, int column) {
        return new XmlRefusedException("XML-ENCODING", "Кодировка документа: " + what
                + ". Передайте документ в UTF-8 с объявлением <?xml version=\"1.0\" encoding=\"UTF-8\"?>."
                + note(technical), Math.max(0, line), Math.max(0, column));
    }

    static XmlRefusedException byteOrderMark() {
        return new XmlRefusedException("XML-BOM",
                "Документ начинается с метки порядка байтов (BOM). Сохраните его в UTF-8 без BOM.", 1, 1);
    }

    private static String note(String technical) {
        return technical.isEmpty() ? "" : " (" + technical + ")";
    }

    private static String words(String message) {
        return WORDS.stream().filter(known -> known.english().matcher(message).find()).map(Wording::russian).findFirst()
                .orElse("нарушен синтаксис");
    }
}
