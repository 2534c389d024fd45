package ru.medbus.domain.passport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of the passports that a region sets.
 *
 * @param submitFrom   completeness in percent below which a passport is not taken for acceptance
 * @param recountEvery how often the completeness of all passports is counted anew
 * @param technologies dictionary of medical technologies and services, its OID; a code is checked once it is loaded
 */
@ConfigurationProperties("medbus.passport")
public record PassportProperties(@DefaultValue("70") int submitFrom, @DefaultValue("5m") Duration recountEvery,
        @DefaultValue("1.2.643.5.1.13.13.11.1070") String technologies) {
    public PassportProperties {
        if (submitFrom < 0 || submitFrom > 100) {
            throw new IllegalArgumentException("medbus.passport.submit-from: от 0 до 100 процентов");
        }
    }
}
