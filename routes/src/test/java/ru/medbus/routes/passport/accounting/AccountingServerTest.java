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
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.routes.passport.accounting.AccountingProperties.Server;

/** Files of an organisation's SFTP server, a real one in this process. */
class AccountingServerTest {
    private static final String PASSWORD = "only+for&tests";

    @TempDir
    Path folder;
    private final List<String> brought = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private SshServer server;

    @BeforeEach
    void start() throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve("host.key")));
        server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(folder.resolve("root"))));
        server.start();
        Files.createDirectories(folder.resolve("root/out"));
    }

    @AfterEach
    void stop() throws IOException {
        camel.stop();
        server.stop(true);
    }

    @Test
    void filesAreTakenOnceAndMovedByWhatCameOfThem() throws Exception {
        begin("strictHostKeyChecking=no&useUserKnownHostsFile=false", PASSWORD);
        put("os.csv");
        put("broken.csv");
        await().atMost(Duration.ofSeconds(30)).until(() -> names("").isEmpty());
        assertThat(names("done")).containsExactly("1-os.csv");
        assertThat(names("failed")).containsExactly("1-broken.csv");
        assertThat(brought).containsExactlyInAnyOrder("1.2.3 assets os.csv строка", "1.2.3 assets broken.csv строка");
    }

    @Test
    void strangersHostIsNotTrustedByDefault() throws Exception {
        begin("useUserKnownHostsFile=false", PASSWORD);
        put("os.csv");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(brought::isEmpty);
        assertThat(names("")).containsExactly("os.csv");
    }

    @Test
    void passwordIsNotInTheAddressThatPeopleSee() throws Exception {
        begin("strictHostKeyChecking=no&useUserKnownHostsFile=false", PASSWORD);
        assertThat(camel.getRoute("accounting.server.hospital").getEndpoint().getEndpointUri())
                .doesNotContain(PASSWORD).doesNotContain("only");
        assertThat(server(PASSWORD, "").toString()).doesNotContain(PASSWORD);
    }

    private void begin(String options, String password) throws Exception {
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

    private Server server(String password, String options) {
        return new Server("sftp://127.0.0.1:" + server.getPort() + "/out", "erp", password, "1.2.3",
                BatchKind.ASSETS, options);
    }

    private void put(String name) throws IOException {
        Files.writeString(folder.resolve("root/out").resolve(name), "строка");
    }

    private List<String> names(String where) throws IOException {
        var place = folder.resolve("root/out").resolve(where);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (var list = Files.list(place)) {
            return list.filter(Files::isRegularFile).map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
