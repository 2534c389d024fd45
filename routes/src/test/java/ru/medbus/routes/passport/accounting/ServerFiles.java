package ru.medbus.routes.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.routes.passport.accounting.AccountingProperties.Server;

/** What every server of an organisation's files has in common, whatever is spoken with it. */
abstract class ServerFiles {
    static final String PASSWORD = "only+for&tests";

    @TempDir
    Path folder;
    final List<String> brought = new CopyOnWriteArrayList<>();
    final DefaultCamelContext camel = new DefaultCamelContext();

    /** Starts the server over this folder. */
    abstract void start(Path root) throws Exception;

    abstract void stop() throws Exception;

    /** {@code ftp://127.0.0.1:2121} */
    abstract String uri();

    /** That it is trusted. */
    abstract String options();

    @BeforeEach
    void begin() throws Exception {
        start(Files.createDirectories(folder.resolve("root")));
        Files.createDirectories(folder.resolve("root/out"));
    }

    @AfterEach
    void end() throws Exception {
        camel.stop();
        stop();
    }

    @Test
    void filesAreTakenOnceAndMovedByWhatCameOfThem() throws Exception {
        look(options(), PASSWORD);
        put("os.csv");
        put("broken.csv");
        await().atMost(Duration.ofSeconds(30)).until(() -> names("").isEmpty());
        assertThat(names("done")).containsExactly("1-os.csv");
        assertThat(names("failed")).containsExactly("1-broken.csv");
        assertThat(brought).containsExactlyInAnyOrder("1.2.3 assets os.csv строка", "1.2.3 assets broken.csv строка");
    }

    @Test
    void russianNameStaysWhatItIs() throws Exception {
        look(options(), PASSWORD);
        put("Основные средства.csv");
        await().atMost(Duration.ofSeconds(30)).until(() -> names("").isEmpty());
        assertThat(brought).containsExactly("1.2.3 assets Основные средства.csv строка");
        assertThat(names("done")).containsExactly("1-Основные средства.csv");
    }

    @Test
    void wrongPasswordTakesNothing() throws Exception {
        look(options(), "other");
        put("os.csv");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(brought::isEmpty);
        assertThat(names("")).containsExactly("os.csv");
    }

    @Test
    void passwordIsNotInTheAddressThatPeopleSee() throws Exception {
        look(options(), PASSWORD);
        assertThat(camel.getRoute("accounting.server.hospital").getEndpoint().getEndpointUri())
                .doesNotContain(PASSWORD).doesNotContain("only");
        assertThat(server(PASSWORD, "").toString()).doesNotContain(PASSWORD);
    }

    final void look(String options, String password) throws Exception {
        var properties = new AccountingProperties(Duration.ofMillis(200), Duration.ofMillis(100),
                Map.of("hospital", server(password, options)));
        camel.addRoutes(new AccountingServerRoute(properties, new DroppedFile(null, null) {
            @Override
            Verdict accept(String facility, String kind, String name, byte[] content) {
                brought.add(facility + " " + kind + " " + name + " " + new String(content, StandardCharsets.UTF_8));
                return new Verdict((name.startsWith("broken") ? "failed/1-" : "done/1-") + name, "");
            }
        }));
        camel.start();
    }

    final void put(String name) throws IOException {
        Files.writeString(folder.resolve("root/out").resolve(name), "строка");
    }

    final List<String> names(String where) throws IOException {
        var place = folder.resolve("root/out").resolve(where);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (var list = Files.list(place)) {
            return list.filter(Files::isRegularFile).map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private Server server(String password, String options) {
        return new Server(uri() + "/out", "erp", password, "1.2.3", BatchKind.ASSETS, options);
    }
}
