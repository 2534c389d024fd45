package ru.medbus.adapters.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The official sets and composed examples, where the folder of references stands beside the project; else tests are skipped. */
public final class Official {
    private static final String FOLDER = "shared/reference/semd";

    private Official() {}

    public static Path folder() {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(FOLDER)).filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no reference folder");
        return found.get();
    }

    public static List<String> schematrons() {
        return names(folder().resolve("schematron")).stream().map(name -> name.replace(".sch", "")).toList();
    }

    public static List<String> schemaSets() {
        return names(folder().resolve("xsd"));
    }

    public static byte[] rules(String code) {
        return bytes(folder().resolve("schematron").resolve(code + ".sch"));
    }

    public static byte[] example(String code) {
        return bytes(folder().resolve("examples").resolve(code + "_composed_neutral.xml"));
    }

    public static Map<String, byte[]> schemas(String code) {
        var from = folder().resolve("xsd").resolve(code);
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(from)) {
            all.filter(Files::isRegularFile).forEach(file -> files
                    .put(from.relativize(file).toString().replace('\\', '/'), bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> names(Path folder) {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
