package ru.medbus.domain.passport.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.InventedNetwork;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;
import ru.medbus.domain.passport.facility.BuildingEditing;
import ru.medbus.domain.passport.facility.FacilityEditing;
import ru.medbus.domain.passport.facility.FacilityFacts;
import ru.medbus.domain.passport.facility.RoomEditing;
import ru.medbus.domain.shared.Ogrn;

/** A third of a passport is enough here: staff and equipment count too, and are not what this is about. */
@DatabaseTest
@TestPropertySource(properties = "medbus.passport.submit-from=33")
class EditionsIT {
    private static final Author FACILITY = new Author("registrar", "");
    private static final Author MINISTRY = new Author("ministry", "");

    @Autowired
    private Editions editions;
    @Autowired
    private FacilityEditing facts;
    @Autowired
    private BuildingEditing buildings;
    @Autowired
    private RoomEditing rooms;
    @Autowired
    private Network network;
    @Autowired
    private JdbcTemplate jdbc;
    private InventedNetwork invented;
    private String clinic;

    @BeforeEach
    void known() {
        invented = new InventedNetwork(jdbc);
        clinic = invented.clinic();
    }

    @Test
    void emptyPassportIsNotTakenAndItsEmptyPartsAreNamed() {
        assertThatThrownBy(() -> editions.submit(clinic, 0, FACILITY)).isInstanceOf(PassportRefusedException.class)
                .hasMessageContaining("нужно 33 %").hasMessageContaining("«Здания» (0 %)")
                .hasMessageContaining("«Участки» (0 %)");
        assertThat(editions.moves(clinic, 10)).isEmpty();
        assertThat(editions.standing(clinic).state()).isEqualTo(PassportState.DRAFT);
    }

    @Test
    void submittedReturnedMendedAccepted() {
        filled();
        editions.submit(clinic, now(), FACILITY);
        assertThat(editions.standing(clinic).percent()).isGreaterThan(33);
        editions.giveBack(clinic, now(), Map.of("Здания", "Нет корпуса Б", "", " "), MINISTRY);
        assertThat(editions.moves(clinic, 1).getFirst().remarks())
                .containsExactly(new Move.Remark("Здания", "Нет корпуса Б"));
        buildings.save(building("Корпус Б"), FACILITY);
        editions.submit(clinic, now(), FACILITY);
        assertThat(editions.accept(clinic, now(), MINISTRY)).isEqualTo(1);
        assertThat(editions.moves(clinic, 10)).extracting(Move::state).containsExactly(PassportState.ACCEPTED,
                PassportState.SUBMITTED, PassportState.RETURNED, PassportState.SUBMITTED);
        assertThat(editions.editions(clinic)).extracting(Edition::number).containsExactly(1);
        assertThat(editions.since(clinic, 1)).isEmpty();
    }

    @Test
    void editOfAnAcceptedPassportNeedsAReasonAndBeginsTheNextDraft() {
        accepted();
        assertThatThrownBy(() -> rooms.save(room("13"), FACILITY)).isInstanceOfSatisfying(
                PassportRefusedException.class, refusal -> assertThat(refusal.field()).isEqualTo("why"));
        rooms.save(room("13"), new Author("registrar", "Открыт кабинет"));
        assertThat(editions.standing(clinic).state()).isEqualTo(PassportState.DRAFT);
        assertThat(editions.since(clinic, 1)).extracting(Difference::section, Difference::subject, Difference::field,
                Difference::before, Difference::after).contains(
                        tuple("Помещения", "Помещение 13, Корпус А", "Этаж", "", "1"))
                .allSatisfy(difference -> assertThat((String) difference.toList().get(1)).contains("13"));
    }

    @Test
    void editionIsReadAsItWasWithItsWay() {
        accepted();
        buildings.save(building("Корпус Б"), new Author("registrar", "Построен"));
        var first = editions.edition(clinic, 1);
        assertThat(first.edition().acceptedBy()).isEqualTo("ministry");
        assertThat(first.submittedBy()).isEqualTo("registrar");
        assertThat(first.submittedAt()).isBeforeOrEqualTo(first.edition().acceptedAt());
        assertThat(first.percent()).isGreaterThan(33);
        assertThat(first.followed()).isEmpty();
        assertThat(first.passport().sections().keySet()).as("as people read it").startsWith("Адрес и сведения",
                "Здания", "Подразделения");
        assertThat(first.passport().sections().get("Здания")).hasSize(1);
        editions.submit(clinic, now(), FACILITY);
        editions.accept(clinic, now(), MINISTRY);
        assertThat(editions.edition(clinic, 1).followed().map(Edition::number)).contains(2);
        assertThatThrownBy(() -> editions.edition(clinic, 3)).isInstanceOf(PassportRefusedException.Unknown.class);
    }

    @Test
    void twoEditionsAreCompared() {
        accepted();
        rooms.save(room("13"), new Author("registrar", "Открыт кабинет"));
        editions.submit(clinic, now(), FACILITY);
        assertThat(editions.accept(clinic, now(), MINISTRY)).isEqualTo(2);
        assertThat(editions.between(clinic, 1, 2)).extracting(Difference::subject).containsOnly(
                "Помещение 13, Корпус А");
        assertThat(editions.between(clinic, 2, 1)).extracting(Difference::after).containsOnly("");
        assertThatThrownBy(() -> editions.between(clinic, 1, 3))
                .isInstanceOf(PassportRefusedException.Unknown.class);
    }

    @Test
    void nobodyEditsWhatIsBeingAcceptedUntilItIsTakenBack() {
        filled();
        editions.submit(clinic, now(), FACILITY);
        assertThatThrownBy(() -> rooms.save(room("13"), FACILITY)).hasMessageContaining("на приёмке");
        editions.withdraw(clinic, now(), FACILITY);
        rooms.save(room("13"), FACILITY);
    }

    @Test
    void secondDecisionOnTheSameSubmissionIsRefused() {
        filled();
        editions.submit(clinic, now(), FACILITY);
        long submitted = now();
        editions.accept(clinic, submitted, MINISTRY);
        assertThatThrownBy(() -> editions.giveBack(clinic, submitted, Map.of("", "Поздно"), MINISTRY))
                .isInstanceOf(PassportRefusedException.Outdated.class);
        assertThatThrownBy(() -> editions.giveBack(clinic, now(), Map.of("", "Поздно"), MINISTRY))
                .hasMessageContaining("«Принят»");
        assertThat(editions.standing(clinic).state()).isEqualTo(PassportState.ACCEPTED);
    }

    @Test
    void returnWithoutARemarkIsRefused() {
        filled();
        editions.submit(clinic, now(), FACILITY);
        assertThatThrownBy(() -> editions.giveBack(clinic, now(), Map.of("Здания", "  "), MINISTRY))
                .hasMessageContaining("хотя бы одно замечание");
    }

    @Test
    void whatHappenedIsNeverRewritten() {
        accepted();
        assertThatThrownBy(() -> jdbc.update("update passport.edition set number = 5 where facility_oid = ?", clinic))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("только дополняется");
        assertThatThrownBy(() -> jdbc.update("delete from passport.passport_state where facility_oid = ?", clinic))
                .hasMessageContaining("только дополняется");
    }

    private void accepted() {
        filled();
        editions.submit(clinic, now(), FACILITY);
        editions.accept(clinic, now(), MINISTRY);
    }

    private long now() {
        return editions.standing(clinic).stateId();
    }

    /** Everything that counts, and «нет» to what it has not. */
    private void filled() {
        var ogrn = Ogrn.ofOrganisation(102_990_000_001L).digits();
        facts.change(clinic, 1, new FacilityFacts("", 2, "9900000017", "", ogrn, "99701000", "999000",
                "г. Примерск, ул. Садовая, 1", "Главврачёва Г. Г.", "(000) 000-00-00", "mail@clinic.example", ""),
                FACILITY);
        buildings.save(building("Корпус А"), FACILITY);
        rooms.save(room("12"), FACILITY);
        List.of("Участки", "Технологии").forEach(part -> facts.declareAbsent(clinic, part, true, FACILITY));
    }

    private Building building(String name) {
        return new Building(0, clinic, Optional.empty(), name, "999000", "г. Примерск, ул. Садовая, 1", 1985, 3,
                false, Optional.empty(), Optional.empty(), ru.medbus.domain.passport.Source.LOCAL, 0);
    }

    private Room room(String number) {
        var building = network.buildings(clinic).getFirst();
        var department = network.departments(clinic).stream().findFirst().map(found -> found.oid())
                .orElseGet(() -> invented.department(clinic, "Терапевтическое"));
        return new Room(0, clinic, Optional.of(building.id()), Optional.of(department), number, "",
                Optional.of(1), Optional.of(new BigDecimal("18")), Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.empty(), 0);
    }
}
