package ru.medbus.adapters.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import java.util.function.Supplier;

/** A folder of secrets: it and its files are for their owner alone. Several processes may share it. */
record OwnerOnlyFolder(Path folder) {

    /** Makes the file unless it is there, then reads the folder; of many who ask at the same time one makes it. */
    <T> T once(String file, Supplier<String> make, Function<Path, T> read) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            writeOnce(folder.resolve(file), make);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of keys is not writable: " + folder, e);
        }
        return read.apply(folder);
    }

    private void writeOnce(Path file, Supplier<String> make) throws IOException {
        synchronized (OwnerOnlyFolder.class) { // a file lock keeps out other processes only
            try (var lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var _ = lock.lock()) {
                if (Files.notExists(file)) {
                    write(file, make.get());
                }
            }
        }
    }

    private void write(Path file, String content) throws IOException {
        var unfinished = folder.resolve("." + file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
