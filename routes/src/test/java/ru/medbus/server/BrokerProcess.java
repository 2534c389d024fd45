package ru.medbus.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.LoggerFactory;

/** The broker as a process of its own, configured as the embedded one; on loopback. Arguments: folder, port. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var properties = new BrokerProperties(Optional.empty(), "", "", 100_000, 32 << 20);
        var broker = new EmbeddedActiveMQ();
        broker.setConfiguration(EmbeddedBroker.configuration(Path.of(arguments[0]), properties)
                .addAcceptorConfiguration("loopback", "tcp://127.0.0.1:" + arguments[1] + "?protocols=CORE"));
        broker.start();
    }
}
