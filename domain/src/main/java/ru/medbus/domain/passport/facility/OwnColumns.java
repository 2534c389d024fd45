package ru.medbus.domain.passport.facility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.SummaryColumn;

/** Departments, buildings and rooms as columns of the region's summary; what is open today counts. */
@Configuration
class OwnColumns {

    @Bean
    SummaryColumn departmentsColumn(PartMapper rows) {
        return SummaryColumn.of("Подразделений", 10, rows::departmentCount);
    }

    @Bean
    SummaryColumn buildingsColumn(PartMapper rows) {
        return SummaryColumn.of("Зданий", 20, rows::buildingCount);
    }

    @Bean
    SummaryColumn troubledColumn(PartMapper rows) {
        return SummaryColumn.of("из них аварийных", 30, rows::troubledCount);
    }

    @Bean
    SummaryColumn roomsColumn(PartMapper rows) {
        return SummaryColumn.of("Помещений", 40, rows::roomCount);
    }
}
