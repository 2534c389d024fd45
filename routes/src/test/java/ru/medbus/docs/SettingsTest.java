package ru.medbus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Writes docs/settings.md from what the compiler noted of the settings' records. */
class SettingsTest {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    void settingsAreListedAndEachSaysWhatItIs() throws IOException {
        var settings = settings();
        assertThat(settings).allSatisfy(setting -> assertThat(setting.path("description").asText())
                .as(setting.path("name").asText()).isNotEmpty());
        var rows = settings.stream().map(SettingsTest::row).collect(Collectors.joining("\n"));
        GeneratedPage.check("settings.md", """
            # Settings

            Written by a test (`make docs`). A setting is given in `application.yaml` beside the jar, as `--medbus.…=`, or as a
            variable: `medbus.spine.resend-every` is `MEDBUS_SPINE_RESEND_EVERY`. Durations are `500ms`, `30s`, `5m`, `2h`, `3d`.

            | setting | type | by default | what it is |
            |---|---|---|---|
            %s
            """.formatted(rows));
    }

    private static List<JsonNode> settings() throws IOException {
        var found = new ArrayList<JsonNode>();
        for (var page : Collections.list(SettingsTest.class.getClassLoader().getResources(METADATA))) {
            var properties = new ObjectMapper().readTree(page).path("properties");
            StreamSupport.stream(properties.spliterator(), false)
                    .filter(setting -> setting.path("name").asText().startsWith("medbus.")).forEach(found::add);
        }
        found.sort(Comparator.comparing(setting -> setting.path("name").asText()));
        return found;
    }

    private static String row(JsonNode setting) {
        return "| `" + setting.path("name").asText() + "` | " + type(setting.path("type").asText()) + " | "
                + initial(setting.path("defaultValue")) + " | " + words(setting.path("description").asText()) + " |";
    }

    /** Simple names only: {@code java.util.List<java.time.Duration>} → List of Duration. */
    private static String type(String full) {
        return full.replaceAll("[a-z][a-z0-9]*\\.", "").replaceAll("\\$", ".").replaceFirst("<", " of ")
                .replace(">", "").replace(",", ", ");
    }

    private static String initial(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                    .collect(Collectors.joining(", ", "`", "`"));
        }
        return value.asText().isEmpty() ? "" : "`" + value.asText() + "`";
    }

    private static String words(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`").replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
