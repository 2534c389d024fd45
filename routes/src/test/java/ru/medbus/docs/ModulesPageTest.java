package ru.medbus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes docs/modules.md: the packages of every module, each in the words of its {@code package-info}. */
class ModulesPageTest {
    private static final List<String> MODULES = List.of("schemas", "domain", "mappings", "adapters",
            "adapters/simulators", "routes");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    @Test
    void packagesAreListedAndEachSaysWhatItIs() throws IOException {
        var page = new StringBuilder("""
            # Modules

            Written by a test (`make docs`). Who may import whom: `ArchitectureTest`, `ModulesTest`.
            """);
        for (var module : MODULES) {
            page.append("\n## ").append(module).append("\n\n").append(packages(module)).append('\n');
        }
        GeneratedPage.check("modules.md", page.toString());
    }

    private static String packages(String module) throws IOException {
        var sources = GeneratedPage.root().resolve(module).resolve("src/main/java");
        try (var files = Files.walk(sources)) {
            return files.filter(Files::isDirectory).filter(ModulesPageTest::hasClasses).sorted()
                    .map(folder -> row(sources, folder)).collect(Collectors.joining("\n"));
        }
    }

    private static boolean hasClasses(Path folder) {
        var files = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }

    private static String row(Path sources, Path folder) {
        return "- `" + sources.relativize(folder).toString().replace('/', '.') + "`: " + words(folder);
    }

    private static String words(Path folder) {
        try {
            var about = folder.resolve("package-info.java");
            assertThat(about).as("Every package says what it is").exists();
            var comment = COMMENT.matcher(Files.readString(about));
            assertThat(comment.find()).as("%s has a comment", about).isTrue();
            return comment.group(1).replaceAll("(?m)^\\s*\\*", " ").replaceAll("\\{@\\w+ #?([^}]*)}", "`$1`")
                    .replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
