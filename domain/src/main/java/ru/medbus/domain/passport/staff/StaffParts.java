package ru.medbus.domain.passport.staff;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.SnapshotPart;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.SummaryColumn;

/** Staff in the region's summary and in accepted editions of passports. */
@Configuration
class StaffParts {
    private static final int MOST = 100_000;

    @Bean
    SummaryColumn staffColumn(StaffCountMapper rows) {
        return SummaryColumn.of("Сотрудников", 80, facilities -> rows.people(facilities, LocalDate.now()));
    }

    @Bean
    SnapshotPart staffSnapshot(Staffing staffing) {
        return new Kept(staffing);
    }

    private record Kept(Staffing staffing) implements SnapshotPart {
        @Override
        public String title() {
            return "Сотрудники";
        }

        @Override
        public int order() {
            return 55;
        }

        @Override
        public Map<String, Map<String, String>> facts(Facility facility) {
            return SnapshotPart.named(
                    staffing.staff(facility.oid(), StaffFilter.everybody(LocalDate.now()), MOST).stream(),
                    member -> member.worker().shortName(),
                    member -> Map.of("Должность", member.employment().postName(), "Ставка",
                            member.employment().rate().stripTrailingZeros().toPlainString(), "Подразделение",
                            member.department()));
        }
    }
}
