package ru.medbus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A page of docs/ that a test writes ({@code make docs}) and otherwise compares: it fails while the page is older than the code. */
public final class GeneratedPage {
    private GeneratedPage() {}

    public static void check(String name, String text) throws IOException {
        var page = root().resolve("docs").resolve(name);
        if ("write".equals(System.getProperty("medbus.docs"))) {
            Files.writeString(page, text);
        }
        assertThat(page).as("make docs rewrites docs/" + name).content().isEqualTo(text);
    }

    /** As {@link #check}, but for lines that begin so: they are measured anew with every writing. */
    public static void check(String name, String text, String measured) throws IOException {
        var page = root().resolve("docs").resolve(name);
        if ("write".equals(System.getProperty("medbus.docs"))) {
            Files.writeString(page, text);
        }
        assertThat(without(Files.readString(page), measured)).as("make docs rewrites docs/" + name)
                .isEqualTo(without(text, measured));
    }

    private static String without(String text, String measured) {
        return text.lines().filter(line -> !line.startsWith(measured)).collect(Collectors.joining("\n"));
    }

    static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("Makefile"))) {
            here = here.getParent();
        }
        return here;
    }
}
