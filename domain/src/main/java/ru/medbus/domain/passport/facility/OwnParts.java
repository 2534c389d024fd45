package ru.medbus.domain.passport.facility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.CompletenessPart;
import ru.medbus.domain.passport.FacilityKind;

/** Facts, buildings, rooms and technologies as parts of a passport's completeness. */
@Configuration
class OwnParts {

    @Bean
    CompletenessPart factsPart(PartMapper rows) {
        return new Part("Адрес и сведения", 10, false, rows::facts);
    }

    @Bean
    CompletenessPart buildingsPart(PartMapper rows) {
        return new Part("Здания", 20, false, rows::buildings);
    }

    @Bean
    CompletenessPart roomsPart(PartMapper rows) {
        return new Part("Помещения", 40, false, rows::rooms);
    }

    @Bean
    CompletenessPart technologiesPart(PartMapper rows) {
        return new Part("Технологии", 80, true, rows::technologies);
    }

    /** @param care part of medical organisations only; such a part may also be absent */
    private record Part(String title, int order, boolean care,
            Function<String[], List<PartMapper.Share>> shares) implements CompletenessPart {

        @Override
        public Map<String, Integer> filled(Collection<String> facilities) {
            return shares.apply(facilities.toArray(String[]::new)).stream()
                    .collect(Collectors.toMap(PartMapper.Share::oid, PartMapper.Share::percent));
        }

        @Override
        public boolean concerns(FacilityKind kind) {
            return !care || kind == FacilityKind.MEDICAL;
        }

        @Override
        public boolean mayBeAbsent() {
            return care;
        }
    }
}
