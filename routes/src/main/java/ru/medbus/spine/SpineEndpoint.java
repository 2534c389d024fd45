package ru.medbus.spine;

import java.time.InstantSource;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * One queue.
 *
 * <p>A <em>local</em> queue works one message after another inside the batch's transaction, each in a savepoint of its
 * own: what it changes in the domain, its marks and its next steps stand or fall together. A <em>remote</em> queue calls
 * outside systems, so it works without a transaction, several messages at a time, and opens one only for the outcomes.
 */
public class SpineEndpoint extends DefaultEndpoint {
    private final SpineComponent component;
    private final String queue;
    private final Breaker breaker = new Breaker(InstantSource.system());
    private int sessions = 1;
    private int batch = 100;
    private boolean remote;
    private int parallel = 8;

    SpineEndpoint(String uri, SpineComponent component, String queue) {
        super(uri, component);
        this.component = component;
        this.queue = queue;
    }

    @Override
    public Producer createProducer() {
        return new SpineProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new SpineConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    SpineComponent spine() {
        return component;
    }

    String queue() {
        return queue;
    }

    /** Whether the way to the recipient is closed because it does not answer. */
    public boolean isBroken() {
        return breaker.open();
    }

    /** Messages of the batches that are worked now. */
    public int inWork() {
        return component.underWay().of(queue).size();
    }

    Breaker breaker() {
        return breaker;
    }

    public int getSessions() {
        return sessions;
    }

    /** How many sessions consume at once, each with a thread and batches of its own. */
    public void setSessions(int sessions) {
        this.sessions = sessions;
    }

    public int getBatch() {
        return batch;
    }

    /** Most messages of one batch. */
    public void setBatch(int batch) {
        this.batch = batch;
    }

    public boolean isRemote() {
        return remote;
    }

    /** Whether the route calls outside systems. */
    public void setRemote(boolean remote) {
        this.remote = remote;
    }

    public int getParallel() {
        return parallel;
    }

    /** Calls of a remote queue under way at once, per session. */
    public void setParallel(int parallel) {
        this.parallel = parallel;
    }
}
