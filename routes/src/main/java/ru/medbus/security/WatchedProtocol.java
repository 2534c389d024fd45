package ru.medbus.security;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over connections that are watched; the container makes it by its name. */
public class WatchedProtocol extends Http11NioProtocol {
    private final WatchedEndpoint endpoint;

    public WatchedProtocol() {
        this(new WatchedEndpoint());
    }

    private WatchedProtocol(WatchedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    WatchedEndpoint endpoint() {
        return endpoint;
    }
}
