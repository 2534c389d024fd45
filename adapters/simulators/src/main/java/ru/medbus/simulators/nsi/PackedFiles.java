package ru.medbus.simulators.nsi;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Archives that were packed beforehand and lie ready, as those of the portal do. */
final class PackedFiles {
    private final Path folder;
    private final Map<String, Path> files = new ConcurrentHashMap<>();

    PackedFiles(Path folder) {
        this.folder = folder;
    }

    void pack(Published version, String format) {
        var name = version.oid() + "_" + version.version() + "_" + format + ".zip";
        var file = folder.resolve(name);
        try (var to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            NsiArchive.write(version, format, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(name, file);
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
