package ru.medbus.server;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A persistent Artemis in this process, reachable from this process only. */
final class EmbeddedBroker implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** The default of 3.33 ms would cap one sender at some 250 durable sends a second. */
    private static final int JOURNAL_BUFFER_NS = 100_000;
    private static final long FIRST_REDELIVERY_MS = 500;
    private static final long LAST_REDELIVERY_MS = 5_000;

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final int number = NUMBER.incrementAndGet();

    EmbeddedBroker(Path folder, BrokerProperties properties) throws Exception {
        broker.setConfiguration(configuration(folder, properties).addAcceptorConfiguration("in-vm", url()));
        broker.start();
    }

    String url() {
        return "vm://" + number;
    }

    /** What the bus needs of a broker, its own or an outside one; acceptors are the caller's. */
    static Configuration configuration(Path folder, BrokerProperties properties) throws Exception {
        return new ConfigurationImpl()
                .setName("medbus")
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NS)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setIDCacheSize(properties.seenIds())
                .setPersistIDCache(true)
                .setMaxDiskUsage(95)
                .addAddressSetting("#", settings(properties));
    }

    /** A batch that was rolled back comes again soon and for ever: what is given up, the journal decides. */
    private static AddressSettings settings(BrokerProperties properties) {
        return new AddressSettings()
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAutoCreateQueues(true)
                .setAutoCreateAddresses(true)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(FIRST_REDELIVERY_MS)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(LAST_REDELIVERY_MS)
                .setMaxSizeBytes(properties.memory())
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
