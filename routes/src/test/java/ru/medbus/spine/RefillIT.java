package ru.medbus.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The broker's journal is lost with tens of thousands of open steps: the queue is filled again as fast as it is worked. */
@SpringBootTest(classes = SpineTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class RefillIT {
    private static final int OPEN = 30_000;
    private static final int KEPT = 3_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path data;

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private CamelContext camel;
    @Autowired
    private Queues queues;
    @Autowired
    private Recipient recipient;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("medbus.data", () -> data.toString());
        registry.add("medbus.journal.key-secret", () -> "only-for-tests-0123456789");
        registry.add("medbus.spine.resend-every", () -> "1s");
        registry.add("medbus.spine.stranded-age", () -> "1s");
        registry.add("medbus.spine.refill-to", () -> KEPT);
    }

    @Test
    void everyOpenStepIsSentAgainOnceAndTheQueueStaysShort() throws Exception {
        camel.getRouteController().stopRoute(SpineTestApplication.SECOND);
        openSteps();
        await().atMost(Duration.ofSeconds(60)).until(() -> depth() == KEPT);
        camel.getRouteController().startRoute(SpineTestApplication.SECOND);
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            assertThat(depth()).isLessThanOrEqualTo(KEPT);
            return recipient.taken().size() >= OPEN;
        });
        assertThat(new HashSet<>(recipient.taken())).hasSize(OPEN);
        assertThat(recipient.taken()).hasSize(OPEN);
    }

    private long depth() {
        return queues.depth(SpineTestApplication.SECOND);
    }

    /** Accepted hours ago, half of them under the watermark; the broker knows none of them. */
    private void openSteps() {
        jdbc.update("""
                with m as (insert into journal.message (id, type, direction, sender, facility, document, queue, size)
                           select journal.id_floor(now() - i % 2 * interval '3 hours' - interval '1 minute') + i, 'test', 'in',
                                  'mis-17', '', 'refill-' || i, ?, 0
                             from generate_series(1, ?) i returning id),
                     b as (insert into journal.body (message_id, part, sha256, size, content)
                           select id, 'document', ''::bytea, 0, ''::bytea from m)
                insert into journal.lagging select id from m where id < journal.id_floor(now() - interval '1 hour')
                """, SpineTestApplication.SECOND, OPEN);
    }
}
