package ru.medbus.spine;

/**
 * One route of this node.
 *
 * @param queue   whether it reads the queue of its own name; else somebody calls it
 * @param running whether it works here now
 * @param broken  whether its breaker holds it, because the system beyond does not answer
 * @param inWork  messages inside it now
 */
public record Flow(String id, String description, String from, boolean queue, boolean running, boolean broken,
        int inWork) {}
