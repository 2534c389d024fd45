package ru.medbus.domain.passport.need;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Need for equipment.
 *
 * @param counted units that lessen the need: {@code working-in-age}, {@code working} or {@code present}
 */
@ConfigurationProperties("medbus.need")
public record NeedProperties(@DefaultValue("working-in-age") Counted counted) {}
