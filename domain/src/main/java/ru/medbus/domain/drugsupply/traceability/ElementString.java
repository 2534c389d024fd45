package ru.medbus.domain.drugsupply.traceability;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of a GS1 element string: values by application identifier.
 *
 * @param separated whether GS stood in it
 */
record ElementString(Map<String, String> values, boolean separated) {
    /** Application identifiers of drugs: shortest and longest value. */
    private static final Map<String, int[]> LENGTHS = Map.of("01", new int[]{14, 14}, "21", new int[]{13, 13},
            "17", new int[]{6, 6}, "11", new int[]{6, 6}, "10", new int[]{1, 20}, "91", new int[]{4, 4},
            "92", new int[]{44, 88}, "93", new int[]{4, 90}, "240", new int[]{1, 30});

    /** Every way to read the text to its end that has a GTIN and a serial. */
    static List<ElementString> readings(String text) {
        var found = new ArrayList<ElementString>();
        read(text, new LinkedHashMap<>(), text.indexOf(ScanReader.GS) >= 0, found);
        return found;
    }

    private static void read(String rest, Map<String, String> sofar, boolean separated, List<ElementString> found) {
        if (rest.isEmpty()) {
            if (sofar.containsKey("01") && sofar.getOrDefault("21", "").matches("[a-zA-Z0-9]{13}")) {
                found.add(new ElementString(Map.copyOf(sofar), separated));
            }
            return;
        }
        LENGTHS.forEach((identifier, length) -> {
            if (rest.startsWith(identifier) && !sofar.containsKey(identifier)) {
                element(rest.substring(identifier.length()), identifier, length, sofar, separated, found);
            }
        });
    }

    /** A value ends at GS; where there is none, every length is tried. */
    private static void element(String rest, String identifier, int[] length, Map<String, String> sofar,
            boolean separated, List<ElementString> found) {
        int end = rest.indexOf(ScanReader.GS) < 0 ? rest.length() : rest.indexOf(ScanReader.GS);
        for (int n = length[0]; n <= Math.min(length[1], end); n++) {
            var next = new LinkedHashMap<>(sofar);
            next.put(identifier, rest.substring(0, n));
            boolean atSeparator = n < rest.length() && rest.charAt(n) == ScanReader.GS;
            read(rest.substring(atSeparator ? n + 1 : n), next, separated, found);
        }
    }

    Scan.Pack pack() {
        return new Scan.Pack(ScanReader.gtin(values.get("01")), values.get("21"),
                Optional.ofNullable(values.get("17")).map(ElementString::day), Optional.ofNullable(values.get("10")),
                separated && values.containsKey("91") && values.containsKey("92"));
    }

    /** ГГММДД; a day of 00 is the month's last (GS1 General Specifications, 3.4.7). */
    private static LocalDate day(String text) {
        try {
            var month = YearMonth.of(2000 + Integer.parseInt(text.substring(0, 2)),
                    Integer.parseInt(text.substring(2, 4)));
            int day = Integer.parseInt(text.substring(4));
            return day == 0 ? month.atEndOfMonth() : month.atDay(day);
        } catch (DateTimeException | NumberFormatException e) {
            throw new UnreadableCodeException("Срок годности в коде — «" + text + "», такого дня нет. Код испорчен.");
        }
    }
}
