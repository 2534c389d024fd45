package ru.medbus.simulators.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests that wait for a decision, a file each: the id, a line break, the request's bytes. */
final class WaitingRequests {
    private static final String UNFINISHED = ".part";

    private final Path folder;

    WaitingRequests(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On return the request survives a kill of the process. */
    void put(String id, byte[] request) {
        var whole = new ByteArrayOutputStream(request.length + id.length() + 1);
        whole.writeBytes((id + "\n").getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(request);
        try {
            var part = Files.write(folder.resolve(UUID.randomUUID() + UNFINISHED), whole.toByteArray());
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> get(String id) {
        try {
            if (!Files.exists(file(id))) {
                return Optional.empty();
            }
            var whole = Files.readAllBytes(file(id));
            return Optional.of(Arrays.copyOfRange(whole, lineEnd(whole) + 1, whole.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(UNFINISHED)).map(WaitingRequests::id).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        return folder.resolve(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static String id(Path file) {
        try {
            var whole = Files.readAllBytes(file);
            return new String(whole, 0, lineEnd(whole), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineEnd(byte[] whole) {
        int at = 0;
        while (whole[at] != '\n') {
            at++;
        }
        return at;
    }
}
