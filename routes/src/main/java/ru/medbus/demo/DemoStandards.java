package ru.medbus.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.norms.Capacities;
import ru.medbus.domain.passport.norms.CapacityKind;
import ru.medbus.domain.passport.norms.StandardRow;
import ru.medbus.domain.passport.norms.Standards;
import ru.medbus.domain.passport.norms.WorkNorm;
import ru.medbus.domain.passport.norms.WorkNorms;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Invented standards for the commonest types of departments, in two editions each; invented norms of work and beds. */
@Component
@Profile("demo")
class DemoStandards implements Seed {
    private static final String NAMED = "Демонстрационный (вымышленный) стандарт оснащения: ";
    private static final int STANDARDS = 6;
    private static final int LINES = 5;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 1, 1);
    private static final Author WHO = new Author(Actor.HUB.who(), "Первичное заполнение");

    private final EquippedFacilities facilities;
    private final Standards standards;
    private final WorkNorms norms;
    private final Capacities capacities;
    private final EquipmentTypes types;
    private final RegionTime time;

    DemoStandards(EquippedFacilities facilities, Standards standards, WorkNorms norms, Capacities capacities,
            EquipmentTypes types, RegionTime time) {
        this.facilities = facilities;
        this.standards = standards;
        this.norms = norms;
        this.capacities = capacities;
        this.types = types;
        this.time = time;
    }

    @Override
    public boolean sown() {
        return standards.all(time.today()).stream().anyMatch(standard -> standard.name().startsWith(NAMED));
    }

    @Override
    public boolean ready() {
        return types.loaded() && facilities.enough();
    }

    @Override
    public void sow(int percent) {
        var random = new Random(804);
        var departments = facilities.all().stream()
                .flatMap(facility -> facilities.departments(facility.oid()).stream()).toList();
        commonest(departments).forEach(type -> standard(type, random));
        norms();
        departments.stream().filter(each -> random.nextInt(10) > 0).limit(10L * percent).forEach(
                each -> capacities.set(each.oid(), CapacityKind.BEDS, 10 + random.nextInt(60), since(each), WHO));
        departments.stream().filter(each -> random.nextInt(10) > 0).limit(10L * percent).forEach(
                each -> capacities.set(each.oid(), CapacityKind.WORKPLACES, 2 + random.nextInt(9), since(each), WHO));
    }

    private static LocalDate since(Department department) {
        return department.openedOn().filter(FIRST::isBefore).orElse(FIRST);
    }

    private static List<Map.Entry<String, String>> commonest(List<Department> departments) {
        var names = new HashMap<String, String>();
        departments.forEach(each -> names.putIfAbsent(each.typeCode(), each.typeName()));
        return departments.stream().filter(each -> !each.typeCode().isEmpty())
                .collect(Collectors.groupingBy(Department::typeCode, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(STANDARDS).map(each -> Map.entry(each.getKey(), names.get(each.getKey()))).toList();
    }

    private void standard(Map.Entry<String, String> type, Random random) {
        long id = standards.add(NAMED + (type.getValue() + " (вид " + type.getKey() + ")").strip(), Actor.HUB);
        edition(id, "1-В", FIRST, Optional.of(SECOND.minusDays(1)), rows(type, random, 0));
        edition(id, "2-В", SECOND, Optional.empty(), rows(type, random, 1));
    }

    private void edition(long standard, String order, LocalDate from, Optional<LocalDate> to, List<StandardRow> rows) {
        long edition = standards.addEdition(standard, order, from.minusMonths(1), from, to, Actor.HUB);
        standards.load(edition, rows, Actor.HUB);
        standards.putInForce(edition, Actor.HUB);
    }

    private static List<StandardRow> rows(Map.Entry<String, String> type, Random random, int more) {
        var known = List.copyOf(DemoEquipmentTypes.all().entrySet());
        int first = Math.floorMod(type.getKey().hashCode(), known.size());
        var rows = new ArrayList<StandardRow>();
        for (int i = 0; i < LINES; i++) {
            var wanted = known.get((first + i * 3) % known.size());
            var rule = List.of("на подразделение", "на койки", "на рабочие места").get(i % 3);
            rows.add(new StandardRow(i + 2, Map.of(StandardRow.DEPARTMENT_TYPE, type.getKey(),
                    StandardRow.DEPARTMENT_TYPE_NAME, type.getValue(), StandardRow.EQUIPMENT, wanted.getValue(),
                    StandardRow.TYPES, wanted.getKey(), StandardRow.UNITS, "" + (1 + (i == 0 ? more : 0)),
                    StandardRow.RULE, rule, StandardRow.PER, rule.contains("койки") ? "20" : "3",
                    StandardRow.PARAGRAPH, "3." + (i + 1))));
        }
        return rows;
    }

    private void norms() {
        DemoEquipmentTypes.all().entrySet().stream().limit(LINES).forEach(type -> norms.add(new WorkNorm(0,
                type.getKey(), type.getValue(), 10 + type.getValue().length() % 15, 2, FIRST, Optional.empty(),
                "Вымышленная методика № 1"), Actor.HUB));
    }
}
