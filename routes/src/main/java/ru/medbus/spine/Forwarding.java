package ru.medbus.spine;

import java.util.Collection;
import java.util.Map;

/** A route class that says where its routes send messages on; the picture of the flows is drawn from it. */
public interface Forwarding {

    /** Id of a route → queues to which it may send. */
    Map<String, ? extends Collection<String>> forwards();
}
