package ru.medbus.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.LoggerFactory;

/**
 * The broker as a process of its own, configured as the embedded one; on loopback. Arguments: folder, port; of a pair over
 * one folder also {@code primary} or {@code backup} and the other's port.
 */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var properties = new BrokerProperties(Optional.empty(), "", "", 100_000, 32 << 20);
        var configuration = EmbeddedBroker.configuration(Path.of(arguments[0]), properties)
                .addAcceptorConfiguration("loopback", address(arguments[1]) + "?protocols=CORE");
        if (arguments.length > 2) {
            pair(configuration, arguments[1], arguments[2], arguments[3]);
        }
        var broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.start();
    }

    private static void pair(Configuration configuration, String port, String role, String otherPort)
            throws Exception {
        configuration.addConnectorConfiguration("self", address(port))
                .addConnectorConfiguration("other", address(otherPort))
                .setClusterUser("pair").setClusterPassword("only-for-tests")
                .addClusterConfiguration(new ClusterConnectionConfiguration().setName("pair").setConnectorName("self")
                        .setStaticConnectors(List.of("other")))
                .setHAPolicyConfiguration(policy(role));
    }

    private static HAPolicyConfiguration policy(String role) {
        return role.equals("primary")
                ? new SharedStorePrimaryPolicyConfiguration().setFailoverOnServerShutdown(true)
                : new SharedStoreBackupPolicyConfiguration().setAllowFailBack(true).setFailoverOnServerShutdown(true);
    }

    private static String address(String port) {
        return "tcp://127.0.0.1:" + port;
    }
}
