package ru.medbus.mappings.semd.invented;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Ways to spoil a good document, each for one reason that the bus must name when it refuses it. */
public enum DamagedDocuments {
    MISSING_ELEMENT("Пропущен обязательный элемент languageCode", onText(
            text -> text.replaceFirst("<languageCode[^>]*>(</languageCode>)?", ""))),
    WRONG_ORDER("Элементы заголовка переставлены: title раньше code", onText(
            text -> swapped(text, "<code ", "<title>", "<effectiveTime"))),
    UNKNOWN_ELEMENT("Лишний элемент, которого нет в схеме", onText(text -> text.replaceFirst("<languageCode",
            "<tempCode code=\"1\"/><languageCode"))),
    BAD_DATE("Дата рождения записана по-русски", onText(text -> text.replaceFirst("<birthTime value=\"[0-9]+\"",
            "<birthTime value=\"01.02.1960\""))),
    WRONG_CODE_SYSTEM("Код взят из чужого справочника", onText(text -> text
            .replaceFirst(
                    "(<value xsi:type=\"CD\"[^>]*codeSystem=\"1\\.2\\.643\\.5\\.1\\.13\\.13\\.11\\.)1005\"",
                    "$19999\"")
            .replaceFirst("13\\.99\\.2\\.540\"",
                    "13.99.2.9999\""))),
    WRONG_SNILS("СНИЛС записан не по маске", onText(text -> text
            .replaceFirst(
                    "(root=\"1\\.2\\.643\\.100\\.3\" extension=\")[^\"]*\"",
                    "$1СНИЛС 1234567\""))),
    WRONG_POSTAL_CODE("Почтовый индекс не из шести цифр", onText(text -> text
            .replaceFirst(
                    "<postalCode>[^<]*<",
                    "<postalCode>1234<"))),
    DUPLICATE_SECTION("Раздел «Сведения о документе» повторён", onText(text -> text
            .replace(
                    "<structuredBody>",
                    "<structuredBody>"
                            + docinfo(
                                    text)))),
    UNKNOWN_TEMPLATE("Шаблон документа шине не известен", onText(text -> text
            .replaceFirst(
                    "<templateId root=\"[^\"]*\"",
                    "<templateId root=\"1.2.643.5.1.13.13.14.9999.9.1\""))),
    WITHOUT_TEMPLATE("Шаблон документа не указан", onText(text -> text
            .replaceFirst(
                    "<templateId[^>]*>(</templateId>)?",
                    ""))),
    CUT_OFF("Документ оборван на середине", document -> Arrays
            .copyOf(document,
                    document.length
                            / 2)),
    NOT_XML("Вместо XML прислан PDF", document -> "%PDF-1.7\n%âãÏÓ\n1 0 obj\n"
            .getBytes(
                    UTF_8)),
    EMPTY("Пустой файл", document -> new byte[0]),
    WITH_BOM("Документ начинается с BOM", onText(text -> '\uFEFF'
            + text)),
    WITH_DOCTYPE("Документ объявляет DOCTYPE", onText(text -> text
            .replaceFirst(
                    "<ClinicalDocument",
                    "<!DOCTYPE ClinicalDocument [<!ENTITY а \"а\">]><ClinicalDocument"))),
    WRONG_ENCODING("Документ в кодировке windows-1251", document -> new String(
            document,
            UTF_8)
            .replaceFirst(
                    "UTF-8",
                    "windows-1251")
            .getBytes(
                    Charset.forName(
                            "windows-1251")));

    private final String reason;
    private final UnaryOperator<byte[]> damage;

    DamagedDocuments(String reason, UnaryOperator<byte[]> damage) {
        this.reason = reason;
        this.damage = damage;
    }

    /** What is wrong, in the words of the demo. */
    public String reason() {
        return reason;
    }

    /**
     * A spoilt copy.
     *
     * @param document composed by this product
     */
    public byte[] of(byte[] document) {
        return damage.apply(document);
    }

    private static UnaryOperator<byte[]> onText(UnaryOperator<String> change) {
        return document -> change.apply(new String(document, UTF_8)).getBytes(UTF_8);
    }

    /** Two neighbours change places: from first to second, from second to end. */
    private static String swapped(String text, String first, String second, String end) {
        int a = text.indexOf(first);
        int b = text.indexOf(second);
        int c = text.indexOf(end);
        return text.substring(0, a) + text.substring(b, c) + text.substring(a, b) + text.substring(c);
    }

    private static String docinfo(String text) {
        int from = text.indexOf("<component><section><code code=\"DOCINFO\"");
        return text.substring(from, text.indexOf("</section></component>", from) + "</section></component>".length());
    }
}
