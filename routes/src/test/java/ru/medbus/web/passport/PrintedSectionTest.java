package ru.medbus.web.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.passport.edition.Snapshot;

class PrintedSectionTest {

    @Test
    void whoAndWhatIsMeantStandsFirst() {
        var staff = section("Сотрудники", Map.of("Примеров П. П.", Map.of("Должность", "врач")));
        assertThat(staff.columns()).containsExactly("Запись", "Должность");
        assertThat(staff.rows().getFirst()).containsExactly("Примеров П. П.", "врач");
    }

    @Test
    void nameThatTheThingIsCalledByIsNotRepeated() {
        var buildings = section("Здания", Map.of("Здание «Корпус А»", Map.of("Название", "Корпус А", "Этажей", "3")));
        assertThat(buildings.columns()).containsExactly("Запись", "Этажей");
    }

    @Test
    void nameThatSaysMoreStays() {
        var rooms = section("Помещения", Map.of("Помещение 12", Map.of("Название", "Палата")));
        assertThat(rooms.columns()).containsExactly("Запись", "Название");
    }

    @Test
    void fieldThatOneOfThemHasIsAColumnOfAll() {
        var things = new LinkedHashMap<String, Map<String, String>>();
        things.put("Первая", Map.of());
        things.put("Вторая", Map.of("Этаж", "2"));
        assertThat(section("Помещения", things).rows()).containsExactly(List.of("Первая", ""),
                List.of("Вторая", "2"));
    }

    private static PrintedSection section(String title, Map<String, Map<String, String>> subjects) {
        return PrintedSection.of(new Snapshot(Map.of(title, subjects))).getFirst();
    }
}
