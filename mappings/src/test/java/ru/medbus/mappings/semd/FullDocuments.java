package ru.medbus.mappings.semd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import ru.medbus.mappings.semd.invented.InventedDocuments;

/** Documents with the optional parts that our composers do not write, so that their rules are tried too. */
final class FullDocuments {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private static final String FIELD = "codeSystem=\"1.2.643.5.1.13.13.99.2.166\" codeSystemVersion=\"5.41\""
            + " codeSystemName=\"Кодируемые поля CDA документов\"";
    private static final String END_OF_BODY = "</structuredBody>";
    private static final String REGISTERED = "<id root=\"1.2.643.5.1.13.13.17.1.1\" extension=\"99.24.001.000000007\"/>";

    private FullDocuments() {}

    static byte[] of(String code) {
        var documents = new InventedDocuments(4);
        return switch (code) {
            case "141" -> prescription(documents.prescription(0, NOW));
            case "148" -> ordinary(documents.ordinary(0, NOW));
            case "140" -> dispensing(documents.dispensing(10, NOW));
            case "119" -> consultation(documents.consultation(1, NOW));
            default -> throw new IllegalArgumentException(code);
        };
    }

    /** With series of the policy, priority, route, form of care, kind of the card and a linked document. */
    private static byte[] prescription(byte[] plain) {
        return care(text(plain))
                .replaceFirst("<entry>", entry("6000", "Приоритет", row("CD", "1", "99.2.609")) + "<entry>")
                .replaceFirst("<identity:InsurancePolicyType [^>]*/>", "$0<identity:Series>00ОБ</identity:Series>")
                .replaceFirst("(?=<effectiveTime><low)", row("medService:DocType", "", "41", "11.1522"))
                .replace("<routeCode nullFlavor=\"NI\"/>", row("routeCode", "", "1", "11.1468"))
                .replace(END_OF_BODY, links(REGISTERED) + END_OF_BODY)
                .getBytes(UTF_8);
    }

    /** With priority, route, how often it is handed out, a second drug that has no code, and a linked document. */
    private static byte[] ordinary(byte[] plain) {
        var document = care(text(plain))
                .replaceFirst("<entry>", entry("6000", "Приоритет", row("CD", "1", "99.2.609")) + "<entry>")
                .replaceFirst("<identity:InsurancePolicyType [^>]*/>", "$0<identity:Series>00ОБ</identity:Series>")
                .replace("<routeCode nullFlavor=\"NI\"/>", row("routeCode", "", "1", "11.1468"))
                .replaceFirst("(<value xsi:type=\"PQ\"[^>]*unit=\"U\"><translation [^>]*/></value>)", "$1"
                        + periodicity());
        var entry = document.substring(document.lastIndexOf("<entry><substanceAdministration"),
                document.lastIndexOf("</entry>") + "</entry>".length());
        return document.replace(entry, entry + withoutCode(entry)).replace(END_OF_BODY,
                links(REGISTERED).replaceFirst("<effectiveTime value=\"20260301\"/>", "$0" + series()) + END_OF_BODY)
                .getBytes(UTF_8);
    }

    /** Series of the linked document. */
    private static String series() {
        return "<entryRelationship typeCode=\"COMP\"><observation classCode=\"OBS\" moodCode=\"EVN\"><code code=\"11002\" "
                + FIELD + " displayName=\"Серия\"/><value xsi:type=\"ST\">76</value></observation></entryRelationship>";
    }

    private static String periodicity() {
        return "<entryRelationship typeCode=\"COMP\"><observation classCode=\"OBS\" moodCode=\"EVN\">"
                + "<code code=\"6017\" " + FIELD + " displayName=\"Периодичность\"/>" + row("CD", "1", "99.2.687")
                + "<entryRelationship typeCode=\"COMP\"><supply classCode=\"SPLY\" moodCode=\"RQO\">"
                + "<effectiveTime xsi:type=\"PIVL_TS\" institutionSpecified=\"false\" operator=\"A\">"
                + measured("period", "1", "mo", "521", "мес") + "</effectiveTime>"
                + measured("quantity", "30", "U", "128", "Ед")
                + "</supply></entryRelationship></observation></entryRelationship>";
    }

    private static String withoutCode(String entry) {
        return entry.replaceFirst("<code [^>]*99\\.2\\.611[^>]*/>", "<code nullFlavor=\"OTH\"/><name>Образец</name>")
                .replaceFirst("<doseQuantity value=\"1\"/>", measured("doseQuantity", "1", "U", "128", "Ед"))
                .replace(periodicity(), "");
    }

    private static String measured(String element, String value, String unit, String code, String name) {
        return "<" + element + " value=\"" + value + "\" unit=\"" + unit + "\"><translation value=\"" + value
                + "\" code=\"" + code + "\" codeSystem=\"1.2.643.5.1.13.13.11.1358\" codeSystemVersion=\"3.23\""
                + " codeSystemName=\"Единицы измерения\" displayName=\"" + name + "\"/></" + element + ">";
    }

    /** With form, type and conditions of care at the documented event. */
    private static String care(String document) {
        return document.replace("</serviceEvent>", row("medService:serviceForm", "", "1", "11.1551")
                + row("medService:serviceType", "", "2", "11.1034") + row("medService:serviceCond", "", "2", "99.2.322")
                + "</serviceEvent>");
    }

    /** A refusal, deferred; with a dispensing of the part that was there. */
    private static byte[] dispensing(byte[] refused) {
        var given = text(new InventedDocuments(4).dispensing(0, NOW));
        var section = given.substring(given.indexOf("<component><section><code code=\"MEDDISPENSE\""),
                given.indexOf(END_OF_BODY));
        return care(text(refused))
                .replaceFirst("</section>", entry("6013", "Отсрочено", row("CD", "1", "99.2.637")) + "</section>")
                .replace(END_OF_BODY, section + END_OF_BODY).getBytes(UTF_8);
    }

    /** With benefits, vital parameters, findings, outcome, linked document, referral and order. */
    private static byte[] consultation(byte[] plain) {
        return text(plain)
                .replaceFirst("<component><section><code code=\"RESCONS\"", vital() + "$0")
                .replaceFirst("<component><section><code code=\"ANAM\"", benefits(text(plain)) + "$0")
                .replaceFirst("<component><section><code code=\"DGN\"",
                        entry("808", "Патология", row("CD", "I10", "11.1005"))
                                + entry("810", "Результат", row("CD", "8", "11.1009")) + "$0")
                .replace("<documentationOf>", order() + "<documentationOf>")
                .replace(END_OF_BODY, links("") + END_OF_BODY).getBytes(UTF_8);
    }

    private static String benefits(String document) {
        return document.contains("\"BENEFITS\"")
                ? ""
                : section("BENEFITS", "Льготы",
                        entry("811", "Льготная категория", row("CD", "1.00000.0216", "99.2.541")));
    }

    private static String vital() {
        return section("VITALPARAM", "Витальные параметры", """
                <entry><organizer classCode="CLUSTER" moodCode="EVN"><statusCode code="completed"/>\
                <effectiveTime value="202603021015+0300"/><component typeCode="COMP">\
                <observation classCode="OBS" moodCode="EVN">%s<value xsi:type="PQ" value="70" unit="kg">\
                <translation value="70" code="35" codeSystem="1.2.643.5.1.13.13.11.1358" codeSystemVersion="3.23" \
                codeSystemName="Единицы измерения" displayName="кг"/></value></observation></component></organizer>\
                </entry>""".formatted(row("code", "", "50", "99.2.262")));
    }

    private static String order() {
        return "<inFulfillmentOf><order><id root=\"1.2.643.5.1.13.13.12.2.99.9999.100.1.1.51\" extension=\"1\"/>"
                + row("code", "", "3", "11.1522") + "</order></inFulfillmentOf>";
    }

    private static String links(String registryNumber) {
        return section("LINKDOCS", "Связанные документы", "<entry><act classCode=\"ACT\" moodCode=\"EVN\">"
                + row("code", "", "3", "11.1522") + "<text>Направление</text><effectiveTime value=\"20260301\"/>"
                + "<reference typeCode=\"REFR\"><externalDocument classCode=\"DOCCLIN\" moodCode=\"EVN\">"
                + "<id root=\"1.2.643.5.1.13.13.12.2.99.9999.100.1.1.51\" extension=\"1\"/>" + registryNumber
                + "</externalDocument></reference></act></entry>");
    }

    private static String section(String code, String title, String entries) {
        return "<component><section><code code=\"" + code + "\" codeSystem=\"1.2.643.5.1.13.13.99.2.197\""
                + " codeSystemVersion=\"4.29\" codeSystemName=\"Секции электронных медицинских документов\""
                + " displayName=\"" + title + "\"/><title>" + title + "</title><text>Для образца</text>" + entries
                + "</section></component>";
    }

    private static String entry(String field, String name, String value) {
        return "<entry><observation classCode=\"OBS\" moodCode=\"EVN\"><code code=\"" + field + "\" " + FIELD
                + " displayName=\"" + name + "\"/>" + value + "</observation></entry>";
    }

    private static String row(String type, String code, String dictionary) {
        return row("value", " xsi:type=\"" + type + '"', code, dictionary);
    }

    private static String row(String element, String type, String code, String dictionary) {
        return '<' + element + type + " code=\"" + code + "\" codeSystem=\"1.2.643.5.1.13.13." + dictionary
                + "\" codeSystemVersion=\"1.1\" codeSystemName=\"Справочник\" displayName=\"Образец\"/>";
    }

    private static String text(byte[] document) {
        return new String(document, UTF_8);
    }
}
