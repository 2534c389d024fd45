package ru.medbus.adapters.facilityerp;

import java.util.Locale;

/** Kinds of files. */
public enum ErpFormat {
    XML,
    CSV,
    DBF;

    /** By the end of the name, or else by the first byte: a DBF says its dialect in it. */
    static ErpFormat of(byte[] content, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return DbfRows.looksLike(content) ? DBF : looksLikeXml(content) ? XML : CSV;
    }

    private static boolean looksLikeXml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 16); i++) {
            if (content[i] == '<') {
                return true;
            }
            if (content[i] == ';') {
                return false;
            }
        }
        return false;
    }
}
