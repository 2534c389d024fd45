package ru.medbus.domain.passport.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import ru.medbus.domain.passport.PassportRefusedException;

/**
 * Served addresses as a form takes and shows them: a street a line, «г. Примерск, ул. Садовая: 1–25 нечётные, 30, 12а»;
 * without houses the whole street, without a street the whole place.
 */
public final class Addresses {
    private static final int MOST = 500;

    private Addresses() {}

    /** @throws PassportRefusedException a line that cannot be read; the message says which and how to write it */
    public static List<ServedAddress> read(String text) {
        var lines = text.strip().split("\\R");
        var read = new ArrayList<ServedAddress>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                read.addAll(line(lines[i].strip(), i + 1));
            }
        }
        if (read.size() > MOST) {
            throw refused(MOST, "адресов больше " + MOST + ": объедините дома в диапазоны");
        }
        return List.copyOf(read);
    }

    public static String write(List<ServedAddress> addresses) {
        var lines = new LinkedHashMap<String, List<String>>();
        addresses.forEach(address -> lines.computeIfAbsent(
                address.street().isEmpty() ? address.place() : address.place() + ", " + address.street(),
                street -> new ArrayList<>()).add(address.houses().toString()));
        return lines.entrySet().stream().map(line -> line.getKey() + houses(line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String houses(List<String> houses) {
        var said = houses.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : ": " + said;
    }

    private static List<ServedAddress> line(String line, int number) {
        int colon = line.indexOf(':');
        var where = (colon < 0 ? line : line.substring(0, colon)).strip();
        int comma = where.indexOf(',');
        var place = (comma < 0 ? where : where.substring(0, comma)).strip();
        var street = comma < 0 ? "" : where.substring(comma + 1).strip();
        if (place.isEmpty() || place.length() > 100 || street.length() > 150 || comma >= 0 && street.isEmpty()) {
            throw refused(number, "сначала населённый пункт, затем через запятую улица");
        }
        if (colon < 0) {
            return List.of(new ServedAddress(place, street, Houses.ALL));
        }
        if (street.isEmpty()) {
            throw refused(number, "дома без улицы: напишите «" + place + ", улица: дома»");
        }
        return houses(line.substring(colon + 1), place, street, number);
    }

    private static List<ServedAddress> houses(String text, String place, String street, int number) {
        var read = new ArrayList<ServedAddress>();
        for (var part : text.split("[,;]")) {
            try {
                read.add(new ServedAddress(place, street, Houses.parse(part)));
            } catch (IllegalArgumentException unreadable) {
                throw refused(number, "не читается «" + unreadable.getMessage()
                        + "». Пишите дома так: 1–25 нечётные, 30, 12а");
            }
        }
        return read;
    }

    private static PassportRefusedException refused(int line, String why) {
        return new PassportRefusedException("addresses", "Адреса, строка " + line + ": " + why + ".");
    }
}
