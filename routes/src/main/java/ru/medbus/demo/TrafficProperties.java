package ru.medbus.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Live traffic of the demo.
 *
 * @param traffic documents a second, {@code off} for none; from {@code TRAFFIC}
 * @param wrong   every so many documents one is spoilt; 0 for never
 */
@ConfigurationProperties("medbus.demo")
public record TrafficProperties(@DefaultValue("1") String traffic, @DefaultValue("12") int wrong) {
    private static final double MOST = 1_000;

    double perSecond() {
        if (traffic.equalsIgnoreCase("off") || traffic.isBlank()) {
            return 0;
        }
        try {
            return Math.clamp(Double.parseDouble(traffic), 0, MOST);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("TRAFFIC: число документов в секунду или off, а не «" + traffic + "»", e);
        }
    }
}
