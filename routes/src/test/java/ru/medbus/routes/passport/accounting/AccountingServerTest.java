package ru.medbus.routes.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.Test;

/** Files of an organisation's SFTP server, a real one in this process. */
class AccountingServerTest extends ServerFiles {
    private SshServer server;

    @Override
    void start(Path root) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve("host.key")));
        server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    @Override
    void stop() throws IOException {
        server.stop(true);
    }

    @Override
    String uri() {
        return "sftp://127.0.0.1:" + server.getPort();
    }

    @Override
    String options() {
        return "strictHostKeyChecking=no&useUserKnownHostsFile=false";
    }

    @Test
    void strangersHostIsNotTrustedByDefault() throws Exception {
        look("useUserKnownHostsFile=false", PASSWORD);
        put("os.csv");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(brought::isEmpty);
        assertThat(names("")).containsExactly("os.csv");
    }
}
