package ru.medbus.domain.passport.facility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.CareUnit;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.SnapshotPart;
import ru.medbus.domain.passport.edition.Snapshot;

/** Facts, buildings, departments, rooms and technologies as an accepted edition keeps them. */
@Configuration
class OwnFacts {

    @Bean
    SnapshotPart factsKept() {
        return new Kept("Адрес и сведения", 10,
                facility -> SnapshotPart.named(Stream.of(facility), each -> each.shortName(),
                        OwnFacts::words));
    }

    @Bean
    SnapshotPart buildingsKept(Network network) {
        return new Kept("Здания", 20, facility -> SnapshotPart.named(network.buildings(facility.oid()).stream(),
                BuildingWords::subject, BuildingWords::of));
    }

    @Bean
    SnapshotPart departmentsKept(Network network) {
        return new Kept("Подразделения", 30,
                facility -> SnapshotPart.named(network.departments(facility.oid()).stream(),
                        Department::name, department -> words(department, network)));
    }

    @Bean
    SnapshotPart roomsKept(Network network) {
        return new Kept("Помещения", 40, facility -> {
            var words = RoomWords.in(network, facility.oid());
            return SnapshotPart.named(network.rooms(facility.oid()).stream(), words::subject, words::of);
        });
    }

    @Bean
    SnapshotPart technologiesKept(Technologies technologies) {
        return new Kept("Технологии", 80, facility -> SnapshotPart.named(technologies.of(facility.oid()).stream(),
                Technologies::subject, technologies::words));
    }

    private static Map<String, String> words(Facility facility) {
        var facts = FacilityFacts.of(facility);
        var words = new LinkedHashMap<String, String>();
        words.put(Snapshot.FULL_NAME, facility.fullName());
        Stream.of(FacilityField.values()).forEach(field -> words.put(field.title(), field.of(facts)));
        return words;
    }

    private static Map<String, String> words(Department department, Network network) {
        var words = new LinkedHashMap<String, String>();
        words.put("Название", department.name());
        words.put("OID", department.oid());
        words.put("Вид", department.typeName());
        words.put("Открыто", Require.day(department.openedOn()));
        words.put("Закрыто", Require.day(department.closedOn()));
        words.put("Отделения и кабинеты", units(network.careUnits(department.oid())));
        return words;
    }

    private static String units(List<CareUnit> units) {
        var names = new ArrayList<String>();
        units.stream().filter(unit -> unit.closedOn().isEmpty()).forEach(unit -> names.add(unit.name()));
        return String.join(", ", names);
    }

    private record Kept(String title, int order,
            Function<Facility, Map<String, Map<String, String>>> words) implements SnapshotPart {
        @Override
        public Map<String, Map<String, String>> facts(Facility facility) {
            return words.apply(facility);
        }
    }
}
