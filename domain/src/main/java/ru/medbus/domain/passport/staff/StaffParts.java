package ru.medbus.domain.passport.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
        return new Column(rows);
    }

    @Bean
    SnapshotPart staffSnapshot(Staffing staffing) {
        return new Kept(staffing);
    }

    private record Column(StaffCountMapper rows) implements SummaryColumn {
        @Override
        public String title() {
            return "Сотрудников";
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public Map<String, Long> counted(Collection<String> facilities) {
            return rows.people(facilities.toArray(String[]::new), LocalDate.now()).stream()
                    .collect(Collectors.toMap(StaffCountMapper.Count::oid, StaffCountMapper.Count::number));
        }
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
