package ru.medbus.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything kept lives.
 *
 * @param data folder; {@code ./data} or {@code MEDBUS_DATA}
 */
@ConfigurationProperties("medbus")
public record DataFolder(@DefaultValue("data") Path data) {

    /** A folder in it, made when it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(data.toAbsolutePath().normalize().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Папка данных недоступна для записи: " + data.resolve(name), e);
        }
    }
}
