package ru.medbus.routes.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of one load, gone after it. */
record Scratch(Path path) implements AutoCloseable {

    static Scratch file() {
        try {
            return new Scratch(Files.createTempFile("medbus-nsi", ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException("Для загрузки справочника нет места на диске", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
