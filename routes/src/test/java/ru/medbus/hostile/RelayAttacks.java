package ru.medbus.hostile;

import java.util.List;

/** The same readers' traps at the channels, which read by another parser. */
final class RelayAttacks {
    private static final String DOOR = "канал, REST";

    private RelayAttacks() {}

    static List<Attack> all() {
        return List.of(
                relay("XXE: файл",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><order><id>&x;</id></order>",
                        "XML-DTD"),
                relay("XXE: HTTP", "<!DOCTYPE a SYSTEM \"TRAP\"><order><id>1</id></order>", "XML-DTD"),
                relay("XXE: параметрическая сущность", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"TRAP\"> %p;]><order/>",
                        "XML-DTD"),
                relay("вложенность 100 000", "<a>".repeat(100_000), "XML-LIMIT"),
                relay("10 000 атрибутов", "<a" + attributes() + "/>", "XML-LIMIT"),
                relay("текст 6 МБ", "<order><id>" + "x".repeat(6 << 20) + "</id></order>", "XML-LIMIT"),
                relay("не XML", "{}", "XML-MALFORMED"),
                relay("пусто", "", "bad-request|XML-MALFORMED"),
                relay("обрыв", "<order><id>1", "XML-MALFORMED"),
                relay("нет номера", "<order/>", "RELAY-ID"),
                relay("номер 100 КБ", "<order><id>" + "1".repeat(100_000) + "</id></order>", "RELAY-ID|XML-LIMIT"),
                relay("номер с управляющим знаком", "<order><id>1\u0001</id></order>", "XML-MALFORMED"));
    }

    private static String attributes() {
        var all = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            all.append(" a").append(i).append("=\"\"");
        }
        return all.toString();
    }

    private static Attack relay(String kind, String document, String rule) {
        return new Attack(kind, DOOR, target -> target.relay(document), 400, rule);
    }
}
