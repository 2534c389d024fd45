package ru.medbus.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node stops.
 *
 * @param after how long it serves on after it has said that it is not ready: longer than the balancer's look at
 *              {@code /actuator/health/readiness} takes to tell; from {@code MEDBUS_LEAVE_AFTER}
 */
@ConfigurationProperties("medbus.leaving")
public record LeavingProperties(@DefaultValue("0s") Duration after) {}
