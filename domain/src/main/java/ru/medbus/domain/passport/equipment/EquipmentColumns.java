package ru.medbus.domain.passport.equipment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.SummaryColumn;

/** Equipment in the region's summary. */
@Configuration
class EquipmentColumns {

    @Bean
    SummaryColumn equipmentColumn(EquipmentPartMapper rows) {
        return new Column("Единиц оборудования", 70, rows::counts);
    }

    @Bean
    SummaryColumn workingColumn(EquipmentPartMapper rows) {
        return new Column("из них работает", 71, rows::working);
    }

    private record Column(String title, int order,
            Function<String[], List<EquipmentPartMapper.Count>> counts) implements SummaryColumn {
        @Override
        public Map<String, Long> counted(Collection<String> facilities) {
            return counts.apply(facilities.toArray(String[]::new)).stream()
                    .collect(Collectors.toMap(EquipmentPartMapper.Count::oid, EquipmentPartMapper.Count::number));
        }
    }
}
