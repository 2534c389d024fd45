package ru.medbus.server;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** The process lives in the region's zone, wherever its server stands: its days, its database's and its screens' agree. */
class RegionZone implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var zone = environment.getProperty("medbus.zone", "Europe/Moscow");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "Задайте в MEDBUS_ZONE часовой пояс региона, как Europe/Samara; нет пояса «" + zone + "»", e);
        }
    }
}
