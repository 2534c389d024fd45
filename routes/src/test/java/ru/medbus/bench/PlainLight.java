package ru.medbus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Egress;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.subscriber.Delivery;
import ru.medbus.adapters.subscriber.SubscriberClient;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.mappings.relay.KeyPaths;

/** The steps of the light path called one after another by one thread: no HTTP in, no broker, no framework. */
final class PlainLight {
    private static final int BATCH = 16;
    private static final Map<String, KeyKind> PATHS = Map.of("order/id", KeyKind.DOCUMENT, "order/patient/@snils",
            KeyKind.SNILS, "order/facility", KeyKind.FACILITY, "order/referral", KeyKind.PRESCRIPTION, "order/contract",
            KeyKind.CONTRACT);

    private final Hub hub;
    private final Meter meter;
    private final KeyPaths paths = new KeyPaths(PATHS.keySet());
    private final SubscriberClient subscriber;

    PlainLight(Hub hub, Meter meter, String url) {
        this.hub = hub;
        this.meter = meter;
        this.subscriber = new SubscriberClient(new HttpClients(new Egress(List.of("127.0.0.1"))),
                new SubscriberProperties(Mode.SIMULATOR, Duration.ofSeconds(10), DataSize.ofKilobytes(64), Map.of(
                        "plain",
                        new SubscriberProperties.Address(URI.create(url), "only-for-the-demo-laboratory", 0))));
    }

    /** Processor time of a document, ms: this thread and PostgreSQL, warm. */
    double measure(int documents) throws SQLException, IOException {
        try (var journal = new PlainJournal(hub.database(), 0)) {
            run(journal, new Orders("plain-warm"), documents);
            var thread = ManagementFactory.getThreadMXBean();
            double database = meter.read().databaseMs();
            long start = thread.getCurrentThreadCpuTime();
            long composing = run(journal, new Orders("plain"), documents);
            double own = (thread.getCurrentThreadCpuTime() - start - composing) / 1e6;
            return (own + meter.read().databaseMs() - database) / documents;
        }
    }

    /** Returns the processor time that went into composing the documents, ns. */
    private long run(PlainJournal journal, Orders orders, int documents) throws SQLException {
        var thread = ManagementFactory.getThreadMXBean();
        long composing = 0;
        for (int number = 0; number < documents; number += BATCH) {
            long start = thread.getCurrentThreadCpuTime();
            var batch = new ArrayList<byte[]>();
            for (int i = number; i < number + BATCH; i++) {
                batch.add(orders.document(i));
            }
            composing += thread.getCurrentThreadCpuTime() - start;
            var rows = batch.stream().map(this::row).toList();
            long first = journal.write(rows);
            for (int i = 0; i < BATCH; i++) {
                subscriber.deliver("plain", new Delivery(Long.toString(first + i), rows.get(i).type(),
                        "application/xml", rows.get(i).bodies().getFirst().content()));
            }
            journal.done(first, BATCH, List.of("plain"));
        }
        return composing;
    }

    private PlainJournal.Row row(byte[] document) {
        var found = paths.read(document);
        var keys = found.entrySet().stream().map(one -> new BusinessKey(PATHS.get(one.getKey()), one.getValue()))
                .toList();
        return new PlainJournal.Row("relay.laboratory", found.get("order/id"),
                List.of(Body.of(Body.DOCUMENT, document)),
                keys);
    }
}
