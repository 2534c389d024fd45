package ru.medbus.faults;

import java.util.Set;

/** What happens to the processes in a round. */
enum Fault {
    NODE_KILLED("one node of two, kill -9", true, Set.of(Part.NODE)),
    NODE_FROZEN("one node of two, SIGSTOP 5–30 s", false, Set.of(Part.NODE)),
    NODES_KILLED("both nodes, kill -9", true, Set.of(Part.NODE, Part.OTHER_NODE)),
    BROKER_KILLED("broker, kill -9", true, Set.of(Part.BROKER)),
    BROKER_FROZEN("broker, SIGSTOP 5–30 s", false, Set.of(Part.BROKER)),
    DATABASE_KILLED("PostgreSQL and all its children, kill -9", true, Set.of(Part.DATABASE)),
    DATABASE_FROZEN("PostgreSQL, SIGSTOP 5–30 s", false, Set.of(Part.DATABASE)),
    NODE_AND_BROKER_KILLED("node and broker, kill -9", true, Set.of(Part.NODE, Part.BROKER)),
    NODE_AND_DATABASE_KILLED("node and PostgreSQL, kill -9", true, Set.of(Part.NODE, Part.DATABASE)),
    BROKER_AND_DATABASE_KILLED("broker and PostgreSQL, kill -9", true, Set.of(Part.BROKER, Part.DATABASE));

    /** Which process. */
    enum Part {
        DATABASE,
        BROKER,
        NODE,
        OTHER_NODE
    }

    private final String title;
    private final boolean kills;
    private final Set<Part> parts;

    Fault(String title, boolean kills, Set<Part> parts) {
        this.title = title;
        this.kills = kills;
        this.parts = parts;
    }

    String title() {
        return title;
    }

    /** Killed and started again; else stopped and continued. */
    boolean kills() {
        return kills;
    }

    boolean hits(Part part) {
        return parts.contains(part);
    }
}
