package ru.medbus.domain.passport.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;

@DatabaseTest
class StandardsIT {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Actor BY = new Actor("norms", "");

    @Autowired
    private Standards standards;
    @Autowired
    private WorkNorms norms;
    @Autowired
    private JdbcTemplate database;
    private long standard;

    @BeforeEach
    void standard() {
        standard = standards.add("Вымышленный стандарт " + UUID.randomUUID(), BY);
    }

    @Test
    void editionsFollowOneAnotherAndNeverOverlap() {
        long first = edition(START, Optional.empty());
        assertThatThrownBy(() -> edition(START.plusYears(1), Optional.empty()))
                .isInstanceOf(FieldsRefusedException.class).hasMessageContaining("пересекаются с редакцией 1")
                .hasMessageContaining("без срока");
        standards.end(first, Optional.of(LocalDate.of(2026, 12, 31)), BY);
        edition(LocalDate.of(2027, 1, 1), Optional.empty());
        assertThatThrownBy(() -> edition(LocalDate.of(2026, 12, 31), Optional.of(LocalDate.of(2026, 12, 31))))
                .hasMessageContaining("редакцией 1");
        assertThatThrownBy(() -> standards.end(first, Optional.empty(), BY)).hasMessageContaining("редакцией 2");
        assertThat(standards.editions(standard)).extracting(StandardEdition::number).containsExactly(1, 2);
    }

    @Test
    void twoWhoAddAtOnceDoNotOverlapEither() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> outcomes = both.invokeAll(List.of(this::added, this::added));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(standards.editions(standard)).hasSize(1);
    }

    @Test
    void databaseItselfRefusesAnOverlap() {
        edition(START, Optional.empty());
        assertThatThrownBy(() -> database.update("""
            insert into passport.standard_edition (standard_id, number, order_number, order_on, valid_from)
            values (?, 9, '1', '2026-01-01', '2030-01-01')""", standard))
                .hasMessageContaining("standard_edition_overlap");
    }

    @Test
    void linesComeFromAFileAndStayOnceInForce() {
        long edition = edition(START, Optional.empty());
        assertThatThrownBy(() -> standards.putInForce(edition, BY)).hasMessageContaining("нет строк");
        standards.load(edition, List.of(row(2, "901", "X-RAY CT", "1", "на подразделение", ""),
                row(3, "901", "MONITOR", "2", "на койки", "20")), BY);
        standards.putInForce(edition, BY);
        assertThat(standards.lines(edition)).extracting(StandardLine::rule).containsExactly("1 на подразделение",
                "2 на 20 коек");
        assertThat(standards.lines(edition).getFirst().types()).containsExactly("X-RAY", "CT");
        assertThatThrownBy(() -> standards.load(edition, List.of(row(2, "901", "X", "1", "на подразделение", "")), BY))
                .hasMessageContaining("строки не меняются");
        assertThat(standards.get(standard, START).current()).isEqualTo(1);
        assertThat(standards.get(standard, START.minusDays(1)).current()).isZero();
    }

    @Test
    void faultyFileTellsEveryRowAndChangesNothing() {
        long edition = edition(START, Optional.empty());
        standards.load(edition, List.of(row(2, "901", "X-RAY", "1", "на подразделение", "")), BY);
        assertThatThrownBy(() -> standards.load(edition, List.of(row(2, "", "X-RAY", "-1", "на подразделение", ""),
                row(3, "901", "", "1", "на кровати", ""), row(4, "901", "X", "1", "на койки", "0"),
                row(5, "901", "X", "1", "на рабочие места", "3")), BY))
                .isInstanceOfSatisfying(RowsRefusedException.class, refusal -> assertThat(refusal.rows())
                        .containsExactly("Строка 2, «Код вида подразделения»: не указан",
                                "Строка 2, «Количество»: целое число от 1 до 100000, а не «-1»",
                                "Строка 3, «Коды видов оборудования»: нужен хотя бы один код",
                                "Строка 3, «Правило»: одно из: на подразделение, на койки, на рабочие места, а не «на кровати»",
                                "Строка 4, «На сколько»: целое число от 1 до 100000, а не «0»"));
        assertThat(standards.lines(edition)).hasSize(1);
    }

    @Test
    void nameAndOrderAreAskedFor() {
        assertThatThrownBy(() -> standards.add(" ", BY)).hasMessageContaining("Название не указано");
        var name = standards.get(standard, START).name();
        assertThatThrownBy(() -> standards.add(name, BY)).hasMessageContaining("уже есть");
        assertThatThrownBy(() -> standards.addEdition(standard, " ", START, START, Optional.empty(), BY))
                .hasMessageContaining("№ приказа");
        assertThatThrownBy(() -> edition(START, Optional.of(START.minusDays(1))))
                .hasMessageContaining("раньше первого");
        assertThatThrownBy(() -> standards.addEdition(-1, "1", START, START, Optional.empty(), BY))
                .isInstanceOf(PassportRefusedException.Unknown.class);
    }

    @Test
    void workNormOfATypeIsOneOnADay() {
        var type = UUID.randomUUID().toString();
        norms.add(norm(type, 30, START, Optional.empty()), BY);
        assertThatThrownBy(() -> norms.add(norm(type, 20, START.plusDays(5), Optional.empty()), BY))
                .hasMessageContaining("уже есть");
        norms.end(norms.on(type, START).orElseThrow().id(), START.plusDays(4), BY);
        norms.add(norm(type, 20, START.plusDays(5), Optional.empty()), BY);
        assertThat(norms.on(type, START.plusDays(4)).orElseThrow().studiesPerShift()).isEqualTo(30);
        assertThat(norms.on(type, START.plusDays(5)).orElseThrow().studiesPerShift()).isEqualTo(20);
        assertThat(norms.on(type, START.minusDays(1))).isEmpty();
    }

    @Test
    void workNormOutOfReasonIsRefusedAtItsFields() {
        assertThatThrownBy(() -> norms.add(new WorkNorm(0, "", "", -1, 5, START, Optional.of(START.minusDays(1)), ""),
                BY)).isInstanceOfSatisfying(FieldsRefusedException.class,
                        refusal -> assertThat(FieldsRefusedException.of(refusal)).containsOnlyKeys("typeCode",
                                "studiesPerShift", "shiftsPerDay", "source", "validTo"));
    }

    @Test
    void loadIsThePercentOfTheNorm() {
        assertThat(norm("T", 30, START, Optional.empty()).load(312, 16)).isEqualTo(65);
    }

    private boolean added() {
        try {
            edition(START, Optional.empty());
            return true;
        } catch (FieldsRefusedException refused) {
            return false;
        }
    }

    private long edition(LocalDate from, Optional<LocalDate> to) {
        return standards.addEdition(standard, "1-В", LocalDate.of(2025, 12, 1), from, to, BY);
    }

    private static WorkNorm norm(String type, int studies, LocalDate from, Optional<LocalDate> to) {
        return new WorkNorm(0, type, "Аппарат", studies, 2, from, to, "Вымышленная методика");
    }

    static StandardRow row(int number, String department, String types, String units, String rule, String per) {
        return new StandardRow(number, Map.of(StandardRow.DEPARTMENT_TYPE, department, StandardRow.EQUIPMENT, "Аппарат",
                StandardRow.TYPES, types, StandardRow.UNITS, units, StandardRow.RULE, rule, StandardRow.PER, per));
    }
}
