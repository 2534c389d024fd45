package ru.medbus.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is asked to stop says first that it is not ready and serves on for a while, so that the balancer sends it
 * nothing more before its door closes: a rolling restart refuses nobody.
 */
@Component
@EnableConfigurationProperties(LeavingProperties.class)
class Leaving implements SmartLifecycle {
    private final Duration notice;
    private final ApplicationEventPublisher events;
    private volatile boolean running;

    Leaving(LeavingProperties leaving, ApplicationEventPublisher events) {
        this.notice = leaving.after();
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (notice.isPositive()) {
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
            serveOn();
        }
    }

    private void serveOn() {
        try {
            TimeUnit.MILLISECONDS.sleep(notice.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last phase is the first to stop: before the doors and the routes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
