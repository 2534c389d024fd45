package ru.medbus.mappings.semd;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Official formats and samples, which stand beside the project on some machines and are never copied into it. */
public final class OfficialSet {
    private OfficialSet() {}

    /** A file or folder of the collection; the test is skipped where it is absent. */
    public static Path of(String relative) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var found = folder.resolve("shared/reference").resolve(relative);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "нет официального набора " + relative);
        throw new IllegalStateException();
    }
}
