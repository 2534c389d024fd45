package ru.medbus.domain.passport.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.InventedNetwork;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;

@DatabaseTest
class RoomEditingIT {
    private static final Author REGISTRAR = new Author("registrar", "");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    private RoomEditing rooms;
    @Autowired
    private BuildingEditing buildings;
    @Autowired
    private Technologies technologies;
    @Autowired
    private Network network;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private JdbcTemplate jdbc;
    private String clinic;
    private String other;
    private long building;
    private InventedNetwork invented;

    @BeforeEach
    void known() {
        invented = new InventedNetwork(jdbc);
        clinic = invented.clinic();
        other = invented.clinic();
        building = invented.building(clinic, "Корпус А");
    }

    @Test
    void roomIsAddedChangedAndItsHistoryTellsBoth() {
        long id = rooms.save(room("12").onFloor(2).room(), REGISTRAR);
        var added = network.rooms(clinic).getFirst();
        rooms.save(new Room(id, clinic, added.buildingId(), Optional.empty(), "12", "Процедурный", added.floor(),
                Optional.of(new BigDecimal("18.50")), added.openedOn(), Optional.empty(), added.revision()), REGISTRAR);
        assertThat(changes.of(clinic, "Помещение 12, Корпус А", 10)).extracting("field", "before", "after")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Площадь, м²", "", "18,5"),
                        org.assertj.core.groups.Tuple.tuple("Название", "", "Процедурный"),
                        org.assertj.core.groups.Tuple.tuple("", "",
                                "Номер: 12; Здание: Корпус А; Этаж: 2; Открыто: 01.01.2026"));
    }

    @Test
    void oneNumberInOneBuildingOnADay() {
        rooms.save(room("12").until(START.plusDays(10)).room(), REGISTRAR);
        refused("number", () -> rooms.save(room("12").room(), REGISTRAR));
        rooms.save(room("12").from(START.plusDays(10)).room(), REGISTRAR);
        rooms.save(room("12").in(invented.building(clinic, "Корпус Б")).room(), REGISTRAR);
        assertThat(network.rooms(clinic)).hasSize(3);
    }

    @Test
    void buildingAndDepartmentOfAnotherOrganisationAreRefused() {
        refused("buildingId", () -> rooms.save(room("1").in(invented.building(other, "Чужой")).room(), REGISTRAR));
        refused("departmentOid", () -> rooms.save(room("1").of(invented.department(other, "Чужое")).room(),
                REGISTRAR));
        assertThat(network.rooms(clinic)).isEmpty();
        assertThat(changes.of(clinic, 10)).isEmpty();
    }

    @Test
    void impossibleMeasuresAndDaysAreRefusedWithTheirField() {
        refused("areaM2", () -> rooms.save(room("1").ofArea("-4").room(), REGISTRAR));
        refused("floor", () -> rooms.save(room("1").onFloor(4).room(), REGISTRAR));
        refused("closedOn", () -> rooms.save(room("1").until(START.minusDays(1)).room(), REGISTRAR));
        refused("number", () -> rooms.save(room(" ").room(), REGISTRAR));
    }

    @Test
    void buildingWithOpenRoomsIsNotClosedAndAClosedOneTakesNone() {
        long id = rooms.save(room("1").room(), REGISTRAR);
        var open = network.buildings(clinic).getFirst();
        refused("closedOn", () -> buildings.save(closed(open), REGISTRAR));
        var known = network.rooms(clinic).getFirst();
        rooms.save(new Room(id, clinic, known.buildingId(), Optional.empty(), "1", "", Optional.empty(),
                Optional.empty(), known.openedOn(), Optional.of(START.plusDays(5)), known.revision()), REGISTRAR);
        invented.keptByFrmo(clinic, () -> buildings.save(closed(network.buildings(clinic).getFirst()), REGISTRAR));
        refused("buildingId", () -> rooms.save(room("2").room(), REGISTRAR));
        assertThat(jdbc.queryForList("select field from passport.kept_field where record = ?", String.class,
                "building:" + building)).containsExactly("closed_on");
    }

    @Test
    void fileOfRoomsGoesInWholeOrNotAtAllAndEveryWrongLineIsTold() {
        var lines = new LinkedHashMap<Integer, Room>();
        lines.put(2, room("1").room());
        lines.put(3, room("2").ofArea("-4").room());
        lines.put(4, room("1").room());
        assertThatThrownBy(() -> rooms.addAll(clinic, lines, REGISTRAR))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("Строка 3: Площадь")
                .hasMessageContaining("Строка 4: Помещение 1 в этом здании").hasMessageNotContaining("Строка 2");
        assertThat(network.rooms(clinic)).isEmpty();
        assertThat(changes.of(clinic, 10)).isEmpty();
        lines.keySet().retainAll(List.of(2));
        rooms.addAll(clinic, lines, REGISTRAR);
        assertThat(network.rooms(clinic)).hasSize(1);
    }

    @Test
    void staleRevisionOfARoomIsRefused() {
        long id = rooms.save(room("1").room(), REGISTRAR);
        assertThatThrownBy(() -> rooms.save(new Room(id, clinic, Optional.of(building), Optional.empty(), "1a", "",
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 7), REGISTRAR))
                .isInstanceOf(PassportRefusedException.Outdated.class);
        assertThatThrownBy(() -> rooms.save(new Room(id, other, Optional.empty(), Optional.empty(), "1a", "",
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1), REGISTRAR))
                .isInstanceOf(PassportRefusedException.Unknown.class);
    }

    @Test
    void technologyStandsOncePerDepartmentOnADay() {
        technologies.save(technology(START, Optional.of(START.plusDays(10))), REGISTRAR);
        refused("name", () -> technologies.save(technology(START.plusDays(9), Optional.empty()), REGISTRAR));
        technologies.save(technology(START.plusDays(10), Optional.empty()), REGISTRAR);
        assertThat(technologies.of(clinic)).hasSize(2);
        refused("usedTo", () -> technologies.save(technology(START, Optional.of(START.minusDays(1))), REGISTRAR));
    }

    private Technology technology(LocalDate from, Optional<LocalDate> to) {
        return new Technology(0, clinic, Optional.empty(), "", "Телемедицинские консультации", from, to, 0);
    }

    private static Building closed(Building building) {
        return new Building(building.id(), building.facilityOid(), building.federalId(), building.name(), "", "", 0,
                3, false, Optional.empty(), Optional.of(START.plusDays(5)), building.source(), building.revision());
    }

    private static void refused(String field, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(PassportRefusedException.class,
                refusal -> assertThat(refusal.field()).as(refusal.getMessage()).isEqualTo(field));
    }

    private Draft room(String number) {
        return new Draft(number, building, Optional.empty(), Optional.empty(), Optional.empty(), START,
                Optional.empty());
    }

    /** A room of the clinic, open from the start of the year. */
    private final class Draft {
        private final String number;
        private final long in;
        private final Optional<String> department;
        private final Optional<Integer> floor;
        private final Optional<BigDecimal> area;
        private final LocalDate from;
        private final Optional<LocalDate> until;

        private Draft(String number, long in, Optional<String> department, Optional<Integer> floor,
                Optional<BigDecimal> area, LocalDate from, Optional<LocalDate> until) {
            this.number = number;
            this.in = in;
            this.department = department;
            this.floor = floor;
            this.area = area;
            this.from = from;
            this.until = until;
        }

        private Draft in(long other) {
            return new Draft(number, other, department, floor, area, from, until);
        }

        private Draft of(String other) {
            return new Draft(number, in, Optional.of(other), floor, area, from, until);
        }

        private Draft onFloor(int other) {
            return new Draft(number, in, department, Optional.of(other), area, from, until);
        }

        private Draft ofArea(String other) {
            return new Draft(number, in, department, floor, Optional.of(new BigDecimal(other)), from, until);
        }

        private Draft from(LocalDate other) {
            return new Draft(number, in, department, floor, area, other, until);
        }

        private Draft until(LocalDate other) {
            return new Draft(number, in, department, floor, area, from, Optional.of(other));
        }

        private Room room() {
            return new Room(0, clinic, Optional.of(in), department, number, "", floor, area, Optional.of(from), until,
                    0);
        }
    }
}
