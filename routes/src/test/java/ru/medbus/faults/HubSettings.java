package ru.medbus.faults;

import java.util.ArrayList;
import java.util.List;

/** Arguments of a bus under test: a channel with two recipients, which are ours, and one that keeps an order. */
final class HubSettings {
    static final String CHANNEL = "both";
    /** The same recipients, who get the documents of one series in order. */
    static final String ORDERED = "ordered";
    static final List<String> RECIPIENTS = List.of("laboratory", "region");

    /** No invented region, no loads of registers: only what is measured flows. */
    private static final List<String> BARE = List.of("--medbus.demo.percent=0", "--medbus.frmo.network.scheduled=false",
            "--medbus.frmr.scheduled=false");

    private HubSettings() {}

    static List<String> channel(OutsideSystem recipients) {
        var arguments = new ArrayList<>(BARE);
        arguments.addAll(List.of("--medbus.relay.channels." + CHANNEL + ".document-id=order/id",
                "--medbus.relay.channels." + CHANNEL + ".keys.FACILITY=order/facility",
                "--medbus.relay.channels." + CHANNEL + ".recipients=subscriber.laboratory,subscriber.region",
                "--medbus.relay.channels." + ORDERED + ".document-id=order/id",
                "--medbus.relay.channels." + ORDERED + ".order.by=order/series",
                "--medbus.relay.channels." + ORDERED + ".recipients=subscriber.laboratory,subscriber.region"));
        RECIPIENTS.forEach(name -> arguments.add(
                "--medbus.subscriber.subscribers." + name + ".url=" + recipients.url(name)));
        return arguments;
    }

    /** A whole bus in one process but for its database, with short patience. */
    static List<String> hasty(int port) {
        return List.of("--spring.profiles.active=demo", "--server.port=" + port, "--medbus.demo.traffic=off",
                "--medbus.journal.key-secret=only-for-tests-0123456789", "--medbus.spine.delays=500ms,1s,2s",
                "--medbus.spine.verify-after=1s", "--medbus.spine.resend-every=1s", "--medbus.spine.resend-first=1s",
                "--medbus.spine.stranded-age=1s");
    }
}
