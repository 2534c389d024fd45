package ru.medbus.domain.passport.equipment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.SummaryColumn;

/** Equipment in the region's summary. */
@Configuration
class EquipmentColumns {

    @Bean
    SummaryColumn equipmentColumn(EquipmentPartMapper rows) {
        return SummaryColumn.of("Единиц оборудования", 90, rows::counts);
    }

    @Bean
    SummaryColumn workingColumn(EquipmentPartMapper rows) {
        return SummaryColumn.of("из них работает", 91, rows::working);
    }
}
