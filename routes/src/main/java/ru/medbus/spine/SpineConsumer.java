package ru.medbus.spine;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

/**
 * The sessions of one queue. Each ends the batch it has; a bus that stops suspends all queues before it waits for any, so
 * that fifty of them take no longer than one.
 */
class SpineConsumer extends DefaultConsumer implements Suspendable {
    private final SpineEndpoint endpoint;
    private final List<SpineSession> sessions = new ArrayList<>();

    SpineConsumer(SpineEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        begin();
    }

    @Override
    protected void doSuspend() throws Exception {
        sessions.forEach(SpineSession::stop);
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        end();
        begin();
        super.doResume();
    }

    @Override
    protected void doStop() throws Exception {
        end();
        super.doStop();
    }

    private void begin() {
        for (int i = 0; i < endpoint.getSessions(); i++) {
            var session = new SpineSession(endpoint, new BatchWork(endpoint, this));
            sessions.add(session);
            session.start();
        }
    }

    private void end() throws InterruptedException {
        sessions.forEach(SpineSession::stop);
        for (var session : sessions) {
            session.join();
        }
        sessions.clear();
    }
}
