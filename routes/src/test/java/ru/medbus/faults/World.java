package ru.medbus.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import ru.medbus.faults.Fault.Part;
import ru.medbus.server.BrokerProcess;

/** Two nodes over one broker and one database, a client and the recipients: each part a process or a ledger of its own. */
final class World implements AutoCloseable {
    private final Path folder;
    private final int brokerPort = Ports.free();
    private final OutsideSystem recipients;
    private final DatabaseServer database;
    private final List<Hub> nodes;
    private final Sender sender;
    private final Sender orderly;
    private Child broker;

    World(Path folder) {
        this.folder = folder;
        recipients = new OutsideSystem(folder);
        database = new DatabaseServer(folder.resolve("postgres"));
        sender = new Sender(folder, HubSettings.CHANNEL);
        orderly = new Sender(sender.ledger(), HubSettings.ORDERED);
        startBroker();
        nodes = List.of(node("node-1"), node("node-2"));
        nodes.forEach(Hub::start);
        nodes.forEach(Hub::awaitUp);
    }

    private Hub node(String name) {
        return new Hub(folder, name, database, "tcp://127.0.0.1:" + brokerPort, recipients);
    }

    Sender sender() {
        return sender;
    }

    /** To the channel that keeps an order; the ledger is shared. */
    Sender orderly() {
        return orderly;
    }

    List<Hub> nodes() {
        return nodes;
    }

    /** The nodes in turn, whatever state they are in. */
    IntSupplier inTurn() {
        var turn = new AtomicInteger();
        return () -> nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size())).port();
    }

    OutsideSystem recipients() {
        return recipients;
    }

    Reckoning reckoning() {
        return Reckoning.of(sender.ledger(), recipients.ledger(), HubSettings.RECIPIENTS, database.source());
    }

    /** All at once, as a failed machine would take them. */
    void strike(Fault fault) {
        if (fault.hits(Part.NODE)) {
            strike(nodes.getFirst().process(), fault);
        }
        if (fault.hits(Part.OTHER_NODE)) {
            strike(nodes.getLast().process(), fault);
        }
        if (fault.hits(Part.BROKER)) {
            strike(broker, fault);
        }
        if (fault.hits(Part.DATABASE) && fault.kills()) {
            database.kill();
        } else if (fault.hits(Part.DATABASE)) {
            database.freeze();
        }
    }

    private static void strike(Child process, Fault fault) {
        if (fault.kills()) {
            process.kill();
        } else {
            process.freeze();
        }
    }

    /** Brings back what the fault took, what nodes stand on first; returns when all of it serves. */
    void mend(Fault fault) {
        if (fault.hits(Part.DATABASE)) {
            mendDatabase(fault);
        }
        if (fault.hits(Part.BROKER)) {
            mendBroker(fault);
        }
        var hit = nodes.stream().filter(node -> fault.hits(node == nodes.getFirst() ? Part.NODE : Part.OTHER_NODE))
                .toList();
        hit.forEach(node -> mend(node, fault));
        hit.forEach(Hub::awaitUp);
    }

    private void mendDatabase(Fault fault) {
        if (fault.kills()) {
            database.start();
        } else {
            database.thaw();
        }
    }

    private void mendBroker(Fault fault) {
        if (fault.kills()) {
            startBroker();
        } else {
            broker.thaw();
        }
    }

    private static void mend(Hub node, Fault fault) {
        if (fault.kills()) {
            node.start();
        } else {
            node.process().thaw();
        }
    }

    private void startBroker() {
        broker = Child.java(folder.resolve("broker.log"), BrokerProcess.class, List.of("-Xmx256m", "-XX:+UseSerialGC"),
                List.of(folder.resolve("broker").toString(), Integer.toString(brokerPort)));
        await().atMost(Duration.ofSeconds(60)).until(() -> Ports.listens(brokerPort));
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.process().kill());
        broker.kill();
        database.close();
        recipients.close();
    }
}
