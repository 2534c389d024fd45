package ru.medbus.adapters.formats;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import ru.medbus.adapters.formats.PackageFacts.OrganisationSignature;

/** {@code package.properties} of a package: UTF-8, written by the administrator, stronger than what is derived. */
final class PackageProperties {
    static final String FILE = "package.properties";
    private static final Set<String> KEYS = Set.of("code", "type", "name", "edition", "template", "validFrom",
            "validTo", "organisationSignature");

    private final Properties values = new Properties();

    /** @throws FormatRefusedException an unknown key, or text that is not UTF-8 properties */
    PackageProperties(byte[] content, Map<String, String> told) {
        try {
            values.load(new StringReader(new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "")));
        } catch (IOException | IllegalArgumentException e) {
            throw new FormatRefusedException(FILE + ": не читается: " + e.getMessage());
        }
        told.forEach((key, value) -> values.setProperty(key, value.isBlank() ? values.getProperty(key, "") : value));
        var unknown = values.stringPropertyNames().stream().filter(key -> !KEYS.contains(key)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new FormatRefusedException(FILE + ": неизвестные ключи " + String.join(", ", unknown)
                    + "; допустимы " + String.join(", ", KEYS.stream().sorted().toList()));
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    List<String> list(String key) {
        return text(key).stream().flatMap(value -> Stream.of(value.split("[,;\\s]+"))).toList();
    }

    Optional<Integer> number(String key) {
        return text(key).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new FormatRefusedException(FILE + ": " + key + " — не число: «" + value + "»");
            }
        });
    }

    Optional<LocalDate> day(String key) {
        return text(key).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new FormatRefusedException(
                        FILE + ": " + key + " — не дата вида 2026-01-31: «" + value + "»");
            }
        });
    }

    OrganisationSignature organisationSignature() {
        var value = text("organisationSignature").orElse("required");
        try {
            return OrganisationSignature.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FormatRefusedException(
                    FILE + ": organisationSignature — required, optional или none, а не «" + value + "»");
        }
    }
}
