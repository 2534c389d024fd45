package ru.medbus.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.Room;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.facility.BuildingEditing;
import ru.medbus.domain.passport.facility.FacilityEditing;
import ru.medbus.domain.passport.facility.FacilityFacts;
import ru.medbus.domain.passport.facility.RoomEditing;
import ru.medbus.domain.passport.plot.Addresses;
import ru.medbus.domain.passport.plot.Plot;
import ru.medbus.domain.passport.plot.PlotKind;
import ru.medbus.domain.passport.plot.Plots;
import ru.medbus.domain.shared.Snils;

/** Passports of the invented region: rooms, участки, contacts. {@link PassportWaySeed} leads them on. */
@Component
@Profile("demo")
class PassportSeed implements Seed {
    /** Organisations of the invented region; others come from elsewhere. */
    private static final String REGION = "1.2.643.5.1.13.13.12.2.99.99";
    private static final int ENOUGH = 10;
    private static final int FEWEST = 4;
    private static final int ROOMS = 12;
    private static final int PLOTS = 3;
    private static final int FIRST_DOCTOR = 99_100_000;
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final List<String> PURPOSES = List.of("Кабинет врача-терапевта", "Процедурный кабинет",
            "Перевязочная", "Кабинет функциональной диагностики", "Регистратура", "Палата", "Ординаторская", "Склад");
    private static final Author REGISTRAR = new Author("registrar", "Первичное заполнение");

    private final Network network;
    private final FacilityEditing facts;
    private final BuildingEditing buildings;
    private final RoomEditing rooms;
    private final Plots plots;

    PassportSeed(Network network, FacilityEditing facts, BuildingEditing buildings, RoomEditing rooms, Plots plots) {
        this.network = network;
        this.facts = facts;
        this.buildings = buildings;
        this.rooms = rooms;
        this.plots = plots;
    }

    @Override
    public boolean sown() {
        return region().stream().findFirst().filter(first -> !plots.of(first.oid()).isEmpty()).isPresent();
    }

    @Override
    public boolean ready() {
        return region().size() >= ENOUGH;
    }

    @Override
    public void sow(int percent) {
        var facilities = filled(percent);
        for (int i = 0; i < facilities.size(); i++) {
            fill(facilities.get(i), i, Math.max(2, ROOMS * percent / 100));
        }
    }

    /** Organisations whose passports so much of the region means; the first is where the demo's registrar works. */
    List<Facility> filled(int percent) {
        var region = region();
        return region.subList(0, Math.min(region.size(), Math.max(FEWEST, region.size() * percent / 100)));
    }

    private List<Facility> region() {
        return network.facilities(FacilityKind.MEDICAL).stream()
                .filter(facility -> facility.oid().startsWith(REGION) && facility.open(LocalDate.now()))
                .sorted(Comparator.comparing(Facility::oid).reversed()).toList();
    }

    private void fill(Facility facility, int number, int roomCount) {
        contacts(facility, number);
        if (network.buildings(facility.oid()).isEmpty()) {
            buildings.save(new Building(0, facility.oid(), Optional.empty(), "Главный корпус", "999000",
                    "г. Образцовск, ул. Больничная, " + (number + 1), 1980 + number % 40, 3, number % 7 == 6,
                    Optional.empty(), Optional.empty(), Source.LOCAL, 0), REGISTRAR);
        }
        var building = network.buildings(facility.oid()).stream()
                .filter(each -> each.closedOn().isEmpty()).findFirst();
        var department = network.departments(facility.oid()).stream()
                .filter(each -> each.closedOn().isEmpty()).findFirst();
        IntStream.range(0, roomCount).forEach(i -> room(facility, building, department, i));
        serve(facility, number);
        facts.declareAbsent(facility.oid(), "Технологии", true, REGISTRAR);
    }

    /** Only what ФРМО has left empty. */
    private void contacts(Facility facility, int number) {
        var known = FacilityFacts.of(facility);
        facts.change(facility.oid(), facility.revision(), new FacilityFacts(known.profile(),
                known.level() == 0 ? 1 + number % 3 : known.level(), known.inn(), known.kpp(), known.ogrn(),
                known.oktmo(), or(known.postIndex(), "999000"),
                or(known.address(), "г. Образцовск, ул. Больничная, " + (number + 1)),
                or(known.head(), "Главврачёв Глеб Глебович"), or(known.phone(), "(000) 000-%02d-01".formatted(number)),
                or(known.email(), "mail" + number + "@clinic.example"), known.site()), REGISTRAR);
    }

    private void room(Facility facility, Optional<Building> building, Optional<Department> department, int i) {
        int floor = 1 + i % building.map(Building::floors).filter(floors -> floors > 0).orElse(1);
        rooms.save(new Room(0, facility.oid(), building.map(Building::id), department.map(Department::oid),
                Integer.toString(floor * 100 + i + 1), PURPOSES.get(i % PURPOSES.size()), Optional.of(floor),
                Optional.of(BigDecimal.valueOf(120 + i * 15L, 1)), Optional.of(START), Optional.empty(), 0),
                REGISTRAR);
    }

    /** Two of three see outpatients; the third says that it has no участки. */
    private void serve(Facility facility, int number) {
        if (number % 3 == 2) {
            facts.declareAbsent(facility.oid(), "Участки", true, REGISTRAR);
            return;
        }
        for (int i = 1; i <= PLOTS; i++) {
            var street = "г. Образцовск, ул. " + (number * PLOTS + i) + "-я Примерная: 1–199 нечётные, 2–200 чётные";
            plots.save(new Plot(0, facility.oid(), Optional.empty(), PlotKind.THERAPEUTIC, Integer.toString(i),
                    Snils.ofAccount(FIRST_DOCTOR + number * PLOTS + i).digits(), 1_500 + i * 60, 0, START,
                    Optional.empty(), Addresses.read(street), 0), REGISTRAR);
        }
    }

    private static String or(String known, String otherwise) {
        return known.isEmpty() ? otherwise : known;
    }
}
