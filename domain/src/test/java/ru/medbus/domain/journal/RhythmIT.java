package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class RhythmIT {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    @Autowired
    private Rhythm rhythm;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void outcomesOfAllNodesAddUp() {
        var failed = new Rhythm.StepOutcome("rhythm.test", Outcome.ASIDE);
        rhythm.add(Map.of(failed, 2L, new Rhythm.StepOutcome("rhythm.test", Outcome.DONE), 5L));
        rhythm.add(Map.of(failed, 1L, new Rhythm.StepOutcome("rhythm.test", Outcome.RETRY), 9L));
        assertThat(rhythm.steps(Duration.ofMinutes(15))).contains(new Rhythm.StepFailures("rhythm.test", 8, 3));
    }

    @Test
    void systemThatSendsEveryDayAtThisTimeIsMissed() {
        for (int day = 1; day <= 6; day++) {
            sent("daily", NOW.minus(Duration.ofDays(day)).minus(Duration.ofMinutes(30)));
        }
        assertThat(rhythm.silent(Duration.ofHours(2), NOW)).extracting(Rhythm.Silent::sender).contains("daily");
        sent("daily", NOW.minus(Duration.ofMinutes(30)));
        assertThat(rhythm.silent(Duration.ofHours(2), NOW)).extracting(Rhythm.Silent::sender).doesNotContain("daily");
    }

    @Test
    void systemThatRestsAtThisTimeIsNotMissed() {
        for (int day = 1; day <= 6; day++) {
            sent("nightly", NOW.minus(Duration.ofDays(day)).minus(Duration.ofHours(9)));
        }
        assertThat(rhythm.silent(Duration.ofHours(2), NOW)).extracting(Rhythm.Silent::sender).doesNotContain("nightly");
    }

    private void sent(String sender, Instant at) {
        jdbc.update("insert into journal.rhythm_of_sender values (?, date_bin('5 minutes', ?::timestamptz, "
                + "timestamptz '2024-01-01'), 1)", sender, at.toString());
    }
}
