package ru.medbus.adapters.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files of a package by clean paths, within limits: a package is a text of a few hundred kilobytes, not more. */
final class PackageEntries {
    static final int MAX_ENTRIES = 2_000;
    static final int MAX_FILE = 16 << 20;
    static final int MAX_TOTAL = 64 << 20;

    private final Map<String, byte[]> files = new TreeMap<>();
    private long total;

    Map<String, byte[]> files() {
        return files;
    }

    /** Bytes that the next file may still have. */
    int room() {
        return (int) Math.min(MAX_FILE, MAX_TOTAL - total);
    }

    /** @throws FormatRefusedException a path that leads out, a name twice, too many or too large files */
    void add(String name, byte[] content) {
        var path = clean(name);
        total += content.length;
        if (files.size() >= MAX_ENTRIES) {
            throw new FormatRefusedException("В пакете больше " + MAX_ENTRIES + " файлов.");
        }
        if (content.length > MAX_FILE || total > MAX_TOTAL) {
            throw tooLarge();
        }
        if (files.putIfAbsent(path, content) != null) {
            throw new FormatRefusedException("Файл «" + path + "» встречается в пакете дважды.");
        }
    }

    static FormatRefusedException tooLarge() {
        return new FormatRefusedException("Пакет в распакованном виде слишком велик: допустимо " + (MAX_FILE >> 20)
                + " МБ на файл и " + (MAX_TOTAL >> 20) + " МБ всего.");
    }

    private static String clean(String name) {
        var path = name.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("^[A-Za-z]:.*");
        boolean leadsOut = List.of(path.split("/")).contains("..");
        if (absolute || leadsOut || path.indexOf('\0') >= 0) {
            throw new FormatRefusedException("Недопустимый путь в пакете: «" + name.replace('\0', '?') + "».");
        }
        return path.replaceAll("(^|/)(\\./)+", "$1").replaceAll("/+", "/");
    }
}
