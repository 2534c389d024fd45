package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.facility.Technologies;
import ru.medbus.domain.passport.plot.Plot;
import ru.medbus.domain.passport.plot.Plots;
import ru.medbus.domain.passport.register.PassportRegister;

/** Facts, buildings, rooms, участки and technologies as sections of the passport's page. */
@Configuration
class OwnSections {
    /** As many lines as a section shows; all of them stand on the list's own page. */
    private static final int SHOWN = 12;

    @Bean
    PassportSection factsSection(Network network, PassportRegister register) {
        return new Section("Адрес и сведения", 10, "facts", facility -> Map.of(
                "parent", facility.parentOid().flatMap(network::facility),
                "territory", Optional.ofNullable(register.names(List.of(facility.oktmo())).get(facility.oktmo()))));
    }

    @Bean
    PassportSection buildingsSection(Network network) {
        return new Section("Здания", 20, "buildings",
                facility -> Map.of("buildings", network.buildings(facility.oid())));
    }

    @Bean
    PassportSection roomsSection(Network network) {
        return new Section("Помещения", 40, "rooms", facility -> {
            var today = LocalDate.now();
            var open = network.rooms(facility.oid()).stream()
                    .filter(room -> room.closedOn().map(today::isBefore).orElse(true)).toList();
            return Map.of("rooms", open.stream().limit(SHOWN).toList(), "count", open.size(),
                    "buildings", network.buildings(facility.oid()).stream()
                            .collect(Collectors.toMap(Building::id, Building::name)),
                    "departments", network.departments(facility.oid()).stream()
                            .collect(Collectors.toMap(Department::oid, Department::name)));
        });
    }

    @Bean
    PassportSection plotsSection(Plots plots) {
        return new Section("Участки", 50, "plots", facility -> {
            var open = plots.of(facility.oid()).stream().filter(plot -> plot.open(LocalDate.now())).toList();
            return Map.of("plots", open.stream().limit(SHOWN).map(PlotLine::of).toList(), "count", open.size(),
                    "attached", open.stream().mapToInt(Plot::attached).sum());
        });
    }

    @Bean
    PassportSection technologiesSection(Technologies technologies) {
        return new Section("Технологии", 80, "technologies",
                facility -> Map.of("technologies", technologies.of(facility.oid())));
    }

    private record Section(String title, int order, String name,
            Function<Facility, Map<String, Object>> known) implements PassportSection {
        @Override
        public String fragment() {
            return "passport/sections :: " + name;
        }

        @Override
        public Map<String, Object> facts(Facility facility, Rights person) {
            return known.apply(facility);
        }
    }
}
