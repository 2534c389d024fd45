package ru.medbus.domain.drugsupply.traceability;

import java.util.Optional;
import java.util.regex.Pattern;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.domain.shared.Sscc;

/** Reads what a keyboard-wedge scanner types (reference/mdlp, «Marking codes»). */
final class ScanReader {
    static final char GS = '\u001d';
    private static final Pattern BRACKETS = Pattern.compile("\\((\\d{2})\\)");
    private static final Pattern SYMBOLOGY = Pattern.compile("^(\\][A-Za-z][0-9A-Za-z])?" + GS + "*");
    private static final Pattern BARE = Pattern.compile("\\d{14}[a-zA-Z0-9]{13}");
    private static final int LONGEST = 200;

    private ScanReader() {}

    static Scan read(String typed) {
        var text = cleaned(typed);
        if (text.isEmpty()) {
            throw refuse("Пустой код: отсканируйте упаковку ещё раз.");
        }
        if (text.chars().anyMatch(c -> c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё')) {
            throw refuse("В коде русские буквы: переключите раскладку на английскую и отсканируйте ещё раз.");
        }
        if (text.matches("(00)?\\d{18}")) {
            return box(text);
        }
        return BARE.matcher(text).matches() ? pack(text.substring(0, 14), text.substring(14)) : elements(text);
    }

    /** Separators as scanners send or spell them become GS. */
    private static String cleaned(String typed) {
        if (typed.length() > LONGEST) {
            throw refuse("Код длиннее " + LONGEST + " знаков: похоже, два кода слились. Отсканируйте ещё раз.");
        }
        var text = typed.strip().replace("\uFEFF", "").replace("<GS>", "" + GS).replace("\\u001d", "" + GS)
                .replace("\\x1d", "" + GS).replace('\u241d', GS);
        text = text.startsWith("(") ? BRACKETS.matcher(text).replaceAll(GS + "$1") : text;
        return SYMBOLOGY.matcher(text).replaceFirst("").replaceAll(GS + "+$", "");
    }

    private static Scan box(String text) {
        var digits = text.substring(text.length() - 18);
        return new Scan.Box(Sscc.parse(digits).orElseThrow(() -> refuse("SSCC " + digits
                + ": контрольная цифра не сходится. Проверьте номер короба.")));
    }

    private static Scan.Pack pack(String gtin, String serial) {
        return new Scan.Pack(gtin(gtin), serial, Optional.empty(), Optional.empty(), false);
    }

    static Gtin gtin(String digits) {
        return Gtin.parse(digits).orElseThrow(() -> refuse("GTIN " + digits
                + ": контрольная цифра не сходится. Код испорчен или набран с ошибкой."));
    }

    /** Where GS is lost, a code may read in several ways: what they differ in is left out, unless it is the code itself. */
    private static Scan elements(String text) {
        var packs = ElementString.readings(text).stream().map(ElementString::pack).distinct().toList();
        if (packs.isEmpty()) {
            throw refuse("Это не код лекарства: нет (01) GTIN и (21) серийного номера из 13 букв и цифр. "
                    + "Сканируйте квадратный код DataMatrix на упаковке.");
        }
        if (packs.stream().map(Scan.Pack::object).distinct().count() > 1) {
            throw refuse("Сканер потерял разделитель GS, и код читается по-разному. Включите передачу GS в сканере.");
        }
        return packs.stream().reduce(ScanReader::agreed).orElseThrow();
    }

    private static Scan.Pack agreed(Scan.Pack one, Scan.Pack other) {
        return new Scan.Pack(one.gtin(), one.serial(),
                one.expires().filter(day -> other.expires().equals(one.expires())),
                one.series().filter(series -> other.series().equals(one.series())), one.whole() && other.whole());
    }

    private static UnreadableCodeException refuse(String why) {
        return new UnreadableCodeException(why);
    }
}
