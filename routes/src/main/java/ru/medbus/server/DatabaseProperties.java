package ru.medbus.server;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database; without a URL an embedded one is started.
 *
 * @param url         {@code jdbc:postgresql://…}, from {@code MEDBUS_DB_URL}
 * @param user        from {@code MEDBUS_DB_USER}
 * @param password    from {@code MEDBUS_DB_PASSWORD}
 * @param connections most connections of this node
 */
@ConfigurationProperties("medbus.db")
public record DatabaseProperties(Optional<String> url, @DefaultValue("medbus") String user,
        @DefaultValue("") String password, @DefaultValue("24") int connections) {
    public DatabaseProperties {
        url = url.filter(text -> !text.isBlank());
    }
}
