package ru.medbus.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.equipment.CareEvent;
import ru.medbus.domain.passport.equipment.CareKind;
import ru.medbus.domain.passport.equipment.EquipmentFacts;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLedger;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.equipment.Funding;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Some five thousand invented units over the organisations that are there, with a past of states, use and care. */
@Component
@Profile("demo")
class DemoEquipment implements Seed {
    private static final int UNITS = 5_000;
    private static final String NUMBERED = "ДЕМО-";
    private static final String WHO = Actor.HUB.who();
    private static final int MONTHS = 6;

    private final EquippedFacilities facilities;
    private final EquipmentRegister register;
    private final EquipmentLedger ledger;
    private final EquipmentQueries queries;
    private final EquipmentTypes types;
    private final RegionTime time;

    DemoEquipment(EquippedFacilities facilities, EquipmentRegister register, EquipmentLedger ledger,
            EquipmentQueries queries, EquipmentTypes types, RegionTime time) {
        this.facilities = facilities;
        this.register = register;
        this.ledger = ledger;
        this.queries = queries;
        this.types = types;
        this.time = time;
    }

    @Override
    public boolean sown() {
        return !queries.page(numbered(), 0, 1).isEmpty();
    }

    static EquipmentFilter numbered() {
        return new EquipmentFilter("", "", List.of(), Optional.empty(), Optional.empty(), NUMBERED);
    }

    @Override
    public boolean ready() {
        return types.loaded() && facilities.enough();
    }

    @Override
    public void sow(int percent) {
        var random = new Random(2026);
        var places = new ArrayList<Place>();
        facilities.all().forEach(facility -> facilities.departments(facility.oid()).forEach(
                department -> places.add(new Place(department, facilities.rooms(facility.oid(), department.oid())))));
        for (int i = 0; i < UNITS * percent / 100; i++) {
            sow(places.get(i % places.size()), i, random);
        }
    }

    private record Place(Department department, List<Long> rooms) {}

    private void sow(Place place, int number, Random random) {
        var facts = facts(place, number, random);
        long id = register.add(facts, EquipmentState.WORKING, time.startOf(facts.commissionedOn().orElseThrow()), WHO,
                "");
        if (number % 4 == 0) {
            use(id, random);
        }
        if (number % 7 == 0) {
            ledger.care(id, new CareEvent(CareKind.MAINTENANCE, time.today().minusDays(40 + random.nextInt(200)),
                    Optional.of(time.today().plusDays(random.nextInt(300) - 30)), "Акт № " + number + "-В",
                    "Вымышленный сервис"), WHO);
        }
        state(random).ifPresent(state -> register.state(id, state,
                time.startOf(time.today().minusDays(1 + random.nextInt(90))), "Вымышленная причина", WHO));
    }

    private EquipmentFacts facts(Place place, int number, Random random) {
        var type = List.copyOf(DemoEquipmentTypes.all().entrySet())
                .get(random.nextInt(DemoEquipmentTypes.NAMES.size()));
        int made = 2010 + random.nextInt(15);
        var room = place.rooms().isEmpty() || random.nextInt(12) == 0
                ? Optional.<Long>empty()
                : Optional.of(place.rooms().get(random.nextInt(place.rooms().size())));
        return new EquipmentFacts(place.department().facilityOid(), Optional.of(place.department().oid()), room,
                type.getKey(), type.getValue(),
                "Образец-" + (char) ('А' + random.nextInt(6)) + (10 + random.nextInt(80)),
                Map.of(0, "Вымышленный завод «Луч»", 1, "ООО «Образец-Мед» (вымышлено)").get(random.nextInt(2)),
                "Z%06d".formatted(100_000 + number), NUMBERED + "%06d".formatted(number + 1), Optional.of(made),
                Optional.of(LocalDate.of(made, 1 + random.nextInt(12), 1 + random.nextInt(28))),
                Optional.of(7 + random.nextInt(4)), (50 + random.nextInt(9_000)) * 100_000L,
                Funding.values()[1 + random.nextInt(Funding.values().length - 1)], "РЗН 0000/" + number,
                Optional.of(time.today().plusDays(random.nextInt(400) - 40)), Optional.empty());
    }

    private void use(long id, Random random) {
        for (int back = 1; back <= MONTHS; back++) {
            ledger.use(id, YearMonth.from(time.today()).minusMonths(back), 60 + random.nextInt(400),
                    15 + random.nextInt(30), WHO);
        }
    }

    private static Optional<EquipmentState> state(Random random) {
        return switch (random.nextInt(25)) {
            case 0, 1 -> Optional.of(EquipmentState.IDLE);
            case 2, 3 -> Optional.of(EquipmentState.REPAIR);
            case 4 -> Optional.of(EquipmentState.MOTHBALLED);
            default -> Optional.empty();
        };
    }
}
