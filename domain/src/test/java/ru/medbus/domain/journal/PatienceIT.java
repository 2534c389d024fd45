package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class PatienceIT {
    @Autowired
    private BatchWriter writer;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void senderIsToldLaterWhileTheJournalHangsAndItsRepeatIsKnown() {
        var acceptance = new Acceptance(writer, Optional.empty(), 10, Duration.ofMillis(300));
        acceptance.start();
        transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table journal.known_document in exclusive mode");
            assertThatThrownBy(acceptance.accept(arrival("hang-1"))::join).isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(JournalUnavailableException.class);
        });
        acceptance.stop();
        assertThat(acceptance.isRunning()).isFalse();
        assertThat(writer.repeatOf(arrival("hang-1"))).isPresent();
    }
}
