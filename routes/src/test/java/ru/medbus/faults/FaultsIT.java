package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short row of rounds; {@code make faults} plays a long one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    private final Random random = new Random(141);
    private World world;

    @BeforeAll
    void start() {
        world = new World(folder);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"NODE_KILLED", "BROKER_KILLED", "DATABASE_KILLED"})
    void nothingIsLostDoubledOrStranded(Fault fault) {
        var result = new Round(world, random, 20).run(fault.ordinal(), fault);
        assertThat(result.documents()).isPositive();
        assertThat(result.clean()).as("%s", result).isTrue();
    }

    /** Behind a balancer that asks for readiness: a node that leaves says so first and serves on for a while. */
    @Test
    void rollingRestartRefusesNoRequest() throws Exception {
        try (var balancer = new ReadyNodes(world.nodes())) {
            var traffic = new Traffic(world.sender(), balancer, "rolling", 20);
            for (var node : world.nodes()) {
                await().atMost(Duration.ofSeconds(60)).until(() -> world.nodes().stream().allMatch(balancer::ready));
                node.process().stop();
                node.start();
                node.awaitUp();
            }
            traffic.close();
            assertThat(traffic.refused()).isZero();
            await().atMost(Duration.ofSeconds(60)).until(() -> world.reckoning().clean());
        }
    }
}
