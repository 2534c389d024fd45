package ru.medbus.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import ru.medbus.scenario.SignedDocuments;

/** Documents that attack their reader. */
final class XmlAttacks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String DOOR = "СЭМД, REST";

    private XmlAttacks() {}

    static List<Attack> all() {
        return List.of(
                dtd("XXE: файл", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
                dtd("XXE: HTTP", "<!DOCTYPE a [<!ENTITY x SYSTEM \"TRAP\">]><a>&x;</a>"),
                dtd("XXE: параметрическая сущность", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"TRAP\"> %p;]><a/>"),
                dtd("XXE: внешний DTD", "<!DOCTYPE a SYSTEM \"TRAP\"><a/>"),
                dtd("XXE: PUBLIC", "<!DOCTYPE a PUBLIC \"-//x//x\" \"TRAP\"><a/>"),
                dtd("XXE: jar и ftp",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"jar:TRAP!/x\"><!ENTITY y SYSTEM \"ftp://127.0.0.1/\">]><a/>"),
                dtd("XXE: через CDATA и параметры", "<!DOCTYPE a [<!ENTITY % s \"<![CDATA[\"><!ENTITY % f SYSTEM "
                        + "\"file:///etc/hostname\"><!ENTITY % d SYSTEM \"TRAP\"> %d;]><a/>"),
                dtd("миллиард смехов", laughs()),
                dtd("квадратичный взрыв", "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(50_000) + "\">]><a>"
                        + "&x;".repeat(10_000) + "</a>"),
                dtd("сущность, входящая в себя", "<!DOCTYPE a [<!ENTITY x \"&x;\">]><a>&x;</a>"),
                dtd("DOCTYPE без содержания", "<!DOCTYPE a><a/>"),
                dtd("нотация и неразбираемая сущность",
                        "<!DOCTYPE a [<!NOTATION n SYSTEM \"TRAP\"><!ENTITY x SYSTEM \"TRAP\" NDATA n>]><a/>"),
                dtd("атрибут по умолчанию из DTD", "<!DOCTYPE a [<!ATTLIST a b CDATA \"x\">]><a/>"),
                xml("XInclude файла", good(text -> text.replaceFirst("<languageCode",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" "
                                + "parse=\"text\"/><languageCode")),
                        422, "cvc-"),
                xml("XInclude HTTP", good(text -> text.replaceFirst("<languageCode",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"TRAP\"/><languageCode")),
                        422, "cvc-"),
                xml("схема по адресу из документа", good(text -> text.replaceFirst("<languageCode",
                        "<x:a xmlns:x=\"urn:x\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                + "xsi:schemaLocation=\"urn:x TRAP\" xsi:noNamespaceSchemaLocation=\"TRAP\"/><languageCode")),
                        422, "cvc-"),
                xml("таблица стилей по адресу из документа",
                        good(text -> text.replaceFirst("<ClinicalDocument",
                                "<?xml-stylesheet type=\"text/xsl\" href=\"TRAP\"?><ClinicalDocument")),
                        422, "NO_SIGNATURE"),
                limit("вложенность 65", "<a>".repeat(65) + "</a>".repeat(65)),
                limit("вложенность 100 000", "<a>".repeat(100_000) + "</a>".repeat(100_000)),
                limit("300 000 элементов", "<a>" + "<b/>".repeat(300_000) + "</a>"),
                limit("65 атрибутов", "<a" + attributes(65) + "/>"),
                limit("10 000 атрибутов", "<a" + attributes(10_000) + "/>"),
                limit("атрибут 9 000 знаков", "<a b=\"" + "x".repeat(9_000) + "\"/>"),
                limit("атрибут 1 МБ", "<a b=\"" + "x".repeat(1 << 20) + "\"/>"),
                limit("текст 6 МБ", "<a>" + "x".repeat(6 << 20) + "</a>"),
                limit("CDATA 6 МБ", "<a><![CDATA[" + "x".repeat(6 << 20) + "]]></a>"),
                limit("комментарий 6 МБ", "<!--" + "x".repeat(6 << 20) + "--><a/>"),
                limit("инструкция 6 МБ", "<a><?x " + "x".repeat(6 << 20) + "?></a>"),
                limit("имя элемента 100 000 знаков", "<" + "a".repeat(100_000) + "/>"),
                limit("имя атрибута 100 000 знаков", "<a " + "b".repeat(100_000) + "=\"\"/>"),
                limit("65 пространств имён", "<a" + namespaces(65) + "/>"),
                malformed("неизвестная сущность", "<a>&nope;</a>"),
                malformed("ссылка на знак NUL", "<a>&#0;</a>"),
                malformed("ссылка на управляющий знак", "<a>&#x1;</a>"),
                malformed("ссылка на половину пары", "<a>&#xD800;</a>"),
                malformed("ссылка за пределы Юникода", "<a>&#x110000;</a>"),
                malformed("управляющий знак в тексте", "<a>\u0001</a>"),
                malformed("NUL в тексте", "<aaa>\u0000</aaa>"),
                malformed("два корня", "<a/><b/>"),
                malformed("незакрытый элемент", "<a><b></a>"),
                malformed("обрыв", "<a><b>"),
                malformed("повтор атрибута", "<a b=\"1\" b=\"2\"/>"),
                malformed("повтор атрибута через пространство имён",
                        "<a xmlns:x=\"urn:1\" xmlns:y=\"urn:1\" x:b=\"1\" y:b=\"2\"/>"),
                malformed("необъявленный префикс", "<x:a/>"),
                malformed("подмена префикса xml", "<a xmlns:xml=\"urn:x\"/>"),
                malformed("подмена префикса xmlns", "<a xmlns:xmlns=\"urn:x\"/>"),
                malformed("два двоеточия в имени", "<a:b:c xmlns:a=\"urn:x\"/>"),
                malformed("второе XML-объявление", "<a/>" + HEAD),
                malformed("«--» в комментарии", "<!-- -- --><a/>"),
                malformed("«<» в атрибуте", "<a b=\"<\"/>"),
                malformed("только пробелы", "   "),
                encoding("пусто", new byte[0]),
                encoding("без объявления", bytes("<a/>")),
                encoding("JSON вместо XML", bytes("{\"a\":1}")),
                encoding("ZIP вместо XML", bytes("PK\u0003\u0004")),
                encoding("gzip вместо XML", new byte[]{31, (byte) 139, 8, 0, 0, 0, 0, 0}),
                encoding("UTF-7", bytes("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-a/+AD4-")),
                encoding("windows-1251", bytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a/>")),
                encoding("EBCDIC", bytes(HEAD + "<a/>", "IBM037")),
                encoding("UTF-16 с меткой", bytes(HEAD.replace("UTF-8", "UTF-16") + "<a/>", "UTF-16")),
                encoding("UTF-16 без метки", bytes(HEAD + "<a/>", "UTF-16LE")),
                encoding("UTF-32", bytes(HEAD + "<a/>", "UTF-32")),
                encoding("объявлена UTF-16, а байты UTF-8", bytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>")),
                encoding("неизвестная кодировка", bytes("<?xml version=\"1.0\" encoding=\"x-nope\"?><a/>")),
                encoding("удлинённая форма UTF-8", overlong()),
                encoding("половина пары в UTF-8", bytes(HEAD + "<a>\u00ed\u00a0\u0080</a>", "ISO-8859-1")),
                encoding("обрыв знака UTF-8", bytes(HEAD + "<a>\u00d0</a>", "ISO-8859-1")),
                document("метка порядка байтов", bytes("\uFEFF" + HEAD + "<a/>"), 400, "XML-BOM"),
                xml("не СЭМД", text -> HEAD + "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 422, "NO_TEMPLATE"),
                xml("SVG со сценарием внутри СЭМД", good(text -> text.replaceFirst("<languageCode",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg><languageCode")),
                        422, "cvc-"),
                xml("неизвестный тип документа", good(text -> text.replace("1.2.643.5.1.13.13.14.37.9.4", "1.2.3")),
                        422, "UNKNOWN_TYPE"),
                xml("обход каталога в templateId",
                        good(text -> text.replace("1.2.643.5.1.13.13.14.37.9.4", "../../../etc/passwd")), 422,
                        "UNKNOWN_TYPE"),
                xml("SQL в templateId",
                        good(text -> text.replace("1.2.643.5.1.13.13.14.37.9.4", "' or '1'='1")), 422,
                        "UNKNOWN_TYPE"),
                xml("документ чужой организации", good(text -> text.replace("1.2.643.5.1.13.13.12.2.99.9999\"",
                        "1.2.643.5.1.13.13.12.2.99.9997\"")), 403, "SIGNER_ORG_MISMATCH"));
    }

    private static Attack dtd(String kind, String rest) {
        return xml(kind, text -> HEAD + rest, 400, "XML-DTD");
    }

    private static Attack limit(String kind, String rest) {
        return xml(kind, text -> HEAD + rest, 400, "XML-LIMIT");
    }

    private static Attack malformed(String kind, String rest) {
        return xml(kind, text -> HEAD + rest, 400, "XML-MALFORMED");
    }

    private static Attack encoding(String kind, byte[] document) {
        return document(kind, document, 400, "XML-ENCODING");
    }

    private static Attack document(String kind, byte[] document, int status, String rule) {
        return new Attack(kind, DOOR, target -> target.submit(document), status, rule);
    }

    private static Attack xml(String kind, UnaryOperator<String> text, int status, String rule) {
        return new Attack(kind, DOOR, target -> target.xml(text.apply("")), status, rule);
    }

    /** A prescription that is good but for this. */
    private static UnaryOperator<String> good(UnaryOperator<String> change) {
        return ignored -> {
            var text = new String(SignedDocuments.prescription(), StandardCharsets.UTF_8);
            var changed = change.apply(text);
            if (changed.equals(text)) {
                throw new IllegalStateException("The change did not take");
            }
            return changed;
        };
    }

    private static String laughs() {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities + "]><a>&l9;</a>";
    }

    private static String attributes(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(" a").append(i).append("=\"\"");
        }
        return all.toString();
    }

    private static String namespaces(int count) {
        return attributes(count).replace(" a", " xmlns:a").replace("\"\"", "\"urn:x\"");
    }

    private static byte[] overlong() {
        return bytes(HEAD + "<a>\u00c0\u00bcscript></a>", "ISO-8859-1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }
}
