package ru.medbus.faults;

/** Every place between two commits of a document's life; the crash table of docs/architecture.md, line by line. */
enum CrashWindow {
    BEFORE_THE_ACCEPT_COMMIT("journal-accept database before"),
    AFTER_THE_ACCEPT_COMMIT("journal-accept database after"),
    BEFORE_THE_HANDOVER_COMMIT("journal-accept broker before"),
    AFTER_THE_HANDOVER_COMMIT("journal-accept broker after"),
    DISTRIBUTED_BEFORE_THE_DATABASE_COMMIT("spine-relay.document.distribute database before"),
    DISTRIBUTED_AFTER_THE_DATABASE_COMMIT("spine-relay.document.distribute database after"),
    DISTRIBUTED_BEFORE_THE_BROKER_COMMIT("spine-relay.document.distribute broker before"),
    DISTRIBUTED_AFTER_THE_BROKER_COMMIT("spine-relay.document.distribute broker after"),
    CALLED_BEFORE_THE_RECIPIENT_HAS_IT(""),
    CALLED_AFTER_THE_RECIPIENT_HAS_IT(""),
    DELIVERED_BEFORE_THE_DATABASE_COMMIT("spine-subscriber.document.deliver.laboratory database before"),
    DELIVERED_AFTER_THE_DATABASE_COMMIT("spine-subscriber.document.deliver.laboratory database after"),
    DELIVERED_BEFORE_THE_BROKER_COMMIT("spine-subscriber.document.deliver.laboratory broker before"),
    DELIVERED_AFTER_THE_BROKER_COMMIT("spine-subscriber.document.deliver.laboratory broker after");

    private final String point;

    CrashWindow(String point) {
        this.point = point;
    }

    /** Arms the window: the process halts by itself, or is killed by the recipient. */
    void arm(Child bus, OutsideSystem recipients) {
        switch (this) {
            case CALLED_BEFORE_THE_RECIPIENT_HAS_IT -> recipients.beforeTaking(bus::kill);
            case CALLED_AFTER_THE_RECIPIENT_HAS_IT -> recipients.afterTaking(bus::kill);
            default -> bus.say(point);
        }
    }
}
