package ru.medbus.domain.passport.facility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.SummaryColumn;

/** Departments, buildings and rooms as columns of the region's summary; what is open today counts. */
@Configuration
class OwnColumns {

    @Bean
    SummaryColumn departmentsColumn(PartMapper rows) {
        return new Column("Подразделений", 10, rows::departmentCount);
    }

    @Bean
    SummaryColumn buildingsColumn(PartMapper rows) {
        return new Column("Зданий", 20, rows::buildingCount);
    }

    @Bean
    SummaryColumn troubledColumn(PartMapper rows) {
        return new Column("из них аварийных", 30, rows::troubledCount);
    }

    @Bean
    SummaryColumn roomsColumn(PartMapper rows) {
        return new Column("Помещений", 40, rows::roomCount);
    }

    private record Column(String title, int order,
            Function<String[], List<PartMapper.Count>> counts) implements SummaryColumn {
        @Override
        public Map<String, Long> counted(Collection<String> facilities) {
            return counts.apply(facilities.toArray(String[]::new)).stream()
                    .collect(Collectors.toMap(PartMapper.Count::oid, PartMapper.Count::number));
        }
    }
}
