package ru.medbus.web.passport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;
import ru.medbus.web.TableFile;
import ru.medbus.web.UnreadableTableException;

/** Rooms from a table with the columns of their export; buildings and departments stand in it by their names. */
final class RoomFile {
    static final List<String> HEADS = List.of("Номер", "Название", "Здание", "Подразделение", "Этаж", "Площадь, м²",
            "Открыто", "Закрыто");
    private static final int TOLD = 20;

    private final String facility;
    private final Map<Long, String> buildings;
    private final Map<String, String> departments;

    RoomFile(String facility, Map<Long, String> buildings, Map<String, String> departments) {
        this.facility = facility;
        this.buildings = buildings;
        this.departments = departments;
    }

    /** @throws PassportRefusedException every line that cannot be read, the first {@value #TOLD} of them */
    SequencedMap<Integer, Room> rooms(byte[] file) {
        var rooms = new LinkedHashMap<Integer, Room>();
        var refused = new ArrayList<String>();
        table(file).forEach((line, cells) -> {
            try {
                rooms.put(line, room(cells));
            } catch (PassportRefusedException refusal) {
                refused.add("Строка " + line + ": " + refusal.getMessage());
            }
        });
        if (!refused.isEmpty()) {
            throw new PassportRefusedException("file", String.join("\n", refused.stream().limit(TOLD).toList()));
        }
        if (rooms.isEmpty()) {
            throw new PassportRefusedException("file", "В файле нет ни одного помещения.");
        }
        return rooms;
    }

    private static SequencedMap<Integer, SequencedMap<String, String>> table(byte[] file) {
        try {
            return TableFile.read(file, HEADS);
        } catch (UnreadableTableException unread) {
            throw new PassportRefusedException("file", unread.getMessage());
        }
    }

    private Room room(Map<String, String> cells) {
        return new Room(0, facility, named("Здание", buildings, cells), named("Подразделение", departments, cells),
                cells.get("Номер"), cells.get("Название"), Typed.whole("floor", "Этаж", cells.get("Этаж")),
                Typed.decimal("areaM2", "Площадь", cells.get("Площадь, м²")),
                Typed.day("openedOn", "Открыто", iso(cells.get("Открыто"))),
                Typed.day("closedOn", "Закрыто", iso(cells.get("Закрыто"))), 0);
    }

    private static <K> Optional<K> named(String head, Map<K, String> known, Map<String, String> cells) {
        var name = cells.get(head);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.entrySet().stream().filter(each -> each.getValue().equalsIgnoreCase(name))
                .findFirst().orElseThrow(() -> new PassportRefusedException("file",
                        head + " «" + name + "» у организации не значится."))
                .getKey());
    }

    /** «01.02.2026» as people write it. */
    private static String iso(String day) {
        return day.replaceFirst("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$", "$3-$2-$1")
                .replaceFirst("-(\\d)-", "-0$1-").replaceFirst("-(\\d)$", "-0$1");
    }
}
