package ru.medbus.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A bus with its own database makes the secrets it needs once and keeps them in the data folder, readable by its owner
 * only. A bus over an outside database gets them from the environment, the same on every node.
 */
class KeptSecrets implements EnvironmentPostProcessor {
    private static final String KEY_SECRET = "medbus.journal.key-secret";
    private static final int BYTES = 32;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(KEY_SECRET, "").isBlank()) {
            return;
        }
        if (!environment.getProperty("medbus.db.url", "").isBlank()) {
            throw new IllegalStateException("Задайте MEDBUS_KEY_SECRET: им скрываются СНИЛС и ЕНП в ключах поиска, "
                    + "на всех узлах он один (32 случайных знака или больше)");
        }
        var file = Path.of(environment.getProperty("medbus.data", "data"), "secrets", "key-secret");
        environment.getPropertySources()
                .addFirst(new MapPropertySource("kept-secrets", Map.of(KEY_SECRET, kept(file))));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                var folder = file.toAbsolutePath().getParent();
                Files.createDirectories(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.writeString(file, random());
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Секреты не читаются: " + file, e);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
