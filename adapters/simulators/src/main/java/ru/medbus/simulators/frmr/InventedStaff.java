package ru.medbus.simulators.frmr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.medbus.simulators.frmr.InventedWorker.Job;
import ru.medbus.simulators.frmr.InventedWorker.Paper;
import ru.medbus.simulators.kit.Snils;
import ru.medbus.simulators.nsi.InventedNetwork;

/** Two thousand people of the open МО of the invented region. СНИЛС of accounts from 997-000-000. */
final class InventedStaff {
    private static final int PEOPLE = 2_000;
    private static final int ACCOUNTS = 997_000_000;
    private static final List<String> SURNAMES = List.of("Примеров", "Тестов", "Образцов", "Шаблонов", "Выдуманов",
            "Условнов", "Эталонов", "Черновиков", "Небывалов", "Придуманов", "Макетов", "Пробнов", "Учебнов");
    private static final List<String> MEN = List.of("Иван", "Пётр", "Алексей", "Николай", "Сергей", "Михаил", "Егор");
    private static final List<String> WOMEN = List.of("Анна", "Мария", "Ольга", "Елена", "Татьяна", "Наталья", "Вера");
    private static final List<String> FATHERS = List.of("Иванов", "Петров", "Алексеев", "Николаев", "Михайлов");
    /** НСИ 11.1002; the last ones are not doctors. */
    private static final List<String[]> POSTS = List.of(new String[]{"109", "врач-терапевт"},
            new String[]{"110", "врач-терапевт участковый"}, new String[]{"34", "врач-кардиолог"},
            new String[]{"45", "врач-невролог"}, new String[]{"125", "врач-эндокринолог"},
            new String[]{"49", "врач общей практики (семейный врач)"}, new String[]{"97", "врач-педиатр участковый"},
            new String[]{"151", "медицинская сестра"}, new String[]{"170", "фельдшер"});
    private static final List<String[]> SPECIALTIES = List.of(new String[]{"49", "Терапия"},
            new String[]{"24", "Кардиология"}, new String[]{"28", "Неврология"}, new String[]{"68", "Эндокринология"});

    private InventedStaff() {}

    static Map<String, InventedWorker> all() {
        var departments = departments();
        var facilities = List.copyOf(departments.keySet());
        return IntStream.range(0, PEOPLE).mapToObj(number -> worker(number, facilities, departments))
                .collect(Collectors.toMap(InventedWorker::snils, worker -> worker, (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** Open МО → its departments where doctors work. */
    private static Map<String, List<String>> departments() {
        var network = InventedNetwork.whole();
        var byFacility = network.rows(InventedNetwork.DEPARTMENTS).stream()
                .filter(row -> !row.get("depart_name").equals("Лаборатория")).collect(Collectors.groupingBy(
                        row -> row.get("mo_oid"), LinkedHashMap::new, Collectors.mapping(row -> row.get("depart_oid"),
                                Collectors.toList())));
        network.rows(InventedNetwork.FACILITIES).stream().filter(row -> !row.get("deleteDate").isEmpty())
                .forEach(row -> byFacility.remove(row.get("oid")));
        return byFacility;
    }

    private static InventedWorker worker(int number, List<String> facilities, Map<String, List<String>> departments) {
        boolean male = number % 3 == 0;
        return new InventedWorker(Snils.ofAccount(ACCOUNTS + number),
                SURNAMES.get(number % SURNAMES.size()) + (male ? "" : "а"),
                (male ? MEN : WOMEN).get(number / 13 % MEN.size()),
                FATHERS.get(number / 7 % FATHERS.size()) + (male ? "ич" : "на"),
                LocalDate.of(1958, 1, 1).plusDays(number * 37L % 14_000), male ? 1 : 2,
                jobs(number, facilities, departments), papers(number));
    }

    private static List<Job> jobs(int number, List<String> facilities, Map<String, List<String>> departments) {
        var jobs = new ArrayList<Job>();
        var own = facilities.get(number % facilities.size());
        var begins = LocalDate.of(2012, 9, 1).plusDays(number * 11L % 4_000);
        jobs.add(job(number, own, departments, 1, "1.00", begins));
        if (number % 10 == 0) {
            jobs.add(job(number, own, departments, 2, "0.25", begins.plusYears(1)));
        }
        if (number % 15 == 0) {
            var other = facilities.get((number + 7) % facilities.size());
            jobs.add(job(number, other, departments, 3, "0.50", begins.plusYears(1)));
        }
        if (number % 40 == 39) {
            jobs.set(0, jobs.getFirst().until(LocalDate.of(2025, 6, 30), "Увольнение по собственному желанию"));
        }
        return jobs;
    }

    private static Job job(int number, String facility, Map<String, List<String>> departments, int kind, String rate,
            LocalDate begins) {
        var post = POSTS.get((number / 3 + kind) % POSTS.size());
        var rooms = departments.get(facility);
        return new Job(facility, rooms.get(number / 39 % rooms.size()), post[0], post[1], kind, rate, begins, "", "");
    }

    private static List<Paper> papers(int number) {
        var specialty = SPECIALTIES.get(number % SPECIALTIES.size());
        var issued = LocalDate.of(2021, 7, 1).plusDays(number * 7L % 1_800);
        return List.of(new Paper(number % 5 == 0 ? "CERTIFICATE" : "ACCREDITATION", specialty[0], specialty[1],
                "99-%06d".formatted(number), issued, issued.plusYears(5)));
    }
}
