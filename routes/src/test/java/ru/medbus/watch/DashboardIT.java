package ru.medbus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.Rhythm;
import ru.medbus.domain.journal.StepCounts;
import ru.medbus.scenario.Mis;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.web.Screens;

/** docs/grafana-dashboard.json draws nothing that the bus does not measure. */
class DashboardIT extends BusIT {
    private static final Pattern METRIC = Pattern.compile("(?:medbus|http_server|jvm|hikaricp)_\\w+");

    @Autowired
    private StepCounts counts;
    @Autowired
    private RhythmRound round;
    @Autowired
    private Screens screens;

    @Autowired
    private Mis mis;

    @Test
    void everyMetricOfTheDashboardIsThere() throws Exception {
        counts.giveBack(Map.of(new Rhythm.StepOutcome("dashboard.test", Outcome.DONE), 1L));
        round.beat();
        mis.delivered(SignedDocuments.prescription());
        screens.text("admin", "/");
        var scraped = screens.text("admin", "/actuator/prometheus");
        var names = METRIC.matcher(Files.readString(Path.of("../docs/grafana-dashboard.json"))).results()
                .map(MatchResult::group).distinct().toList();
        assertThat(names).hasSizeGreaterThan(7).allSatisfy(name -> assertThat(scraped).contains(name));
        assertThat(scraped)
                .containsPattern(
                        "medbus_facility_messages_total\\{facility=\"1[.]2[^\"]*99[.]9999\",what=\"delivered\"")
                .containsPattern("medbus_facility_bytes_total\\{facility=\"1[.]2");
    }
}
