package ru.medbus.domain.passport.plot;

import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.CompletenessPart;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.SnapshotPart;
import ru.medbus.domain.passport.SummaryColumn;

/** Участки as a part of completeness, of accepted editions and of the region's summary. */
@Configuration
class PlotParts {
    static final String TITLE = "Участки";

    @Bean
    SummaryColumn plotsColumn(PlotPartMapper rows) {
        return new Column("Участков", 50, rows, PlotPartMapper.Counts::plots);
    }

    @Bean
    SummaryColumn adultsColumn(PlotPartMapper rows) {
        return new Column("Прикреплено взрослых", 60, rows, PlotPartMapper.Counts::adults);
    }

    @Bean
    SummaryColumn childrenColumn(PlotPartMapper rows) {
        return new Column("Прикреплено детей", 70, rows, PlotPartMapper.Counts::children);
    }

    private record Column(String title, int order, PlotPartMapper rows,
            ToLongFunction<PlotPartMapper.Counts> number) implements SummaryColumn {
        @Override
        public Map<String, Long> counted(Collection<String> facilities) {
            return rows.counts(facilities.toArray(String[]::new)).stream()
                    .collect(Collectors.toMap(PlotPartMapper.Counts::oid, number::applyAsLong));
        }
    }

    /** Hospitals have none: they say so. */
    @Component
    record Filled(PlotPartMapper rows) implements CompletenessPart {
        @Override
        public String title() {
            return TITLE;
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public Map<String, Integer> filled(Collection<String> facilities) {
            return rows.counts(facilities.toArray(String[]::new)).stream()
                    .collect(Collectors.toMap(PlotPartMapper.Counts::oid, PlotPartMapper.Counts::percent));
        }

        @Override
        public boolean concerns(FacilityKind kind) {
            return kind == FacilityKind.MEDICAL;
        }

        @Override
        public boolean mayBeAbsent() {
            return true;
        }
    }

    @Component
    record Kept(Plots plots, Network network) implements SnapshotPart {
        @Override
        public String title() {
            return TITLE;
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public Map<String, Map<String, String>> facts(Facility facility) {
            return SnapshotPart.named(plots.of(facility.oid()).stream(), PlotWords::subject,
                    PlotWords.in(network, facility.oid())::of);
        }
    }
}
