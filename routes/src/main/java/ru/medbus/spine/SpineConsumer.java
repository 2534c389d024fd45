package ru.medbus.spine;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** The sessions of one queue. */
class SpineConsumer extends DefaultConsumer {
    private final SpineEndpoint endpoint;
    private final List<SpineSession> sessions = new ArrayList<>();

    SpineConsumer(SpineEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (int i = 0; i < endpoint.getSessions(); i++) {
            var session = new SpineSession(endpoint, new BatchWork(endpoint, this));
            sessions.add(session);
            session.start();
        }
    }

    /** Each session ends its batch first. */
    @Override
    protected void doStop() throws Exception {
        sessions.forEach(SpineSession::stop);
        for (var session : sessions) {
            session.join();
        }
        sessions.clear();
        super.doStop();
    }
}
