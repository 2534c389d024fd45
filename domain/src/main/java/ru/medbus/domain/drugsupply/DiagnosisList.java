package ru.medbus.domain.drugsupply;

import java.util.Arrays;

/**
 * Diagnoses as НСИ 99.2.541 writes them: codes, beginnings of codes and ranges, «I21;I25.2;I60-I64».
 *
 * @param written empty: any diagnosis
 */
public record DiagnosisList(String written) {

    public boolean covers(String code) {
        return written.isBlank() || Arrays.stream(written.split("[;,]")).map(String::strip)
                .filter(part -> !part.isEmpty()).anyMatch(part -> covers(part, code.strip()));
    }

    private static boolean covers(String part, String code) {
        var ends = part.split("-", 2);
        return ends.length == 2
                ? code.compareTo(ends[0].strip()) >= 0
                        && beginning(code, ends[1].strip()).compareTo(ends[1].strip()) <= 0
                : code.equals(part) || code.startsWith(part + ".") || part.endsWith(".") && code.startsWith(part);
    }

    /** «I64.1» is inside «I60-I64». */
    private static String beginning(String code, String end) {
        return code.substring(0, Math.min(code.length(), end.length()));
    }
}
