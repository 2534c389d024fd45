package ru.medbus.routes.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.Test;

/** Files of an organisation's FTP server, a real one in this process. */
class AccountingFtpTest extends ServerFiles {
    private final FtpServerFactory factory = new FtpServerFactory();
    private FtpServer server;

    @Override
    void start(Path root) throws FtpException {
        var door = new ListenerFactory();
        door.setServerAddress("127.0.0.1");
        door.setPort(0);
        factory.addListener("default", door.createListener());
        var user = new BaseUser();
        user.setName("erp");
        user.setPassword(PASSWORD);
        user.setHomeDirectory(root.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        server = factory.createServer();
        server.start();
    }

    @Override
    void stop() {
        server.stop();
    }

    @Override
    String uri() {
        return "ftp://127.0.0.1:" + factory.getListener("default").getPort();
    }

    @Override
    String options() {
        return "";
    }

    @Test
    void encodingOfTheSettingsGoesBeforeTheUsualOne() throws Exception {
        look("ftpClient.controlEncoding=windows-1251", PASSWORD);
        assertThat(camel.getRoute("accounting.server.hospital").getEndpoint().getEndpointUri())
                .contains("windows-1251").doesNotContain("UTF-8");
    }
}
