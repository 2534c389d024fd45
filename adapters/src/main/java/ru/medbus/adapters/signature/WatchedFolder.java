package ru.medbus.adapters.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files of one folder, read when they appear and change. The folder is listed on use, at most once a second; a file is
 * read again only when its size, time or inode differs. A file that cannot be read spoils nothing but itself.
 * Hidden files are passed over. Thread-safe.
 */
final class WatchedFolder<T> {
    private static final long MAX_BYTES = 128L << 20;

    private final Path folder;
    private final Reader<T> reader;
    private final Map<Path, ReadFile<T>> files = new TreeMap<>();
    private volatile FolderContents<T> contents;
    private volatile long lookedAt;

    WatchedFolder(Path folder, Reader<T> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Reads one file; {@link UnusableFileException} says in Russian why it cannot. */
    interface Reader<T> {
        List<T> read(Path file, byte[] content);
    }

    /** @param oldest how old a listing may be */
    FolderContents<T> contents(Duration oldest) {
        if (contents == null || System.nanoTime() - lookedAt > oldest.toNanos()) {
            look(oldest);
        }
        return contents;
    }

    private synchronized void look(Duration oldest) {
        if (contents != null && System.nanoTime() - lookedAt <= oldest.toNanos()) {
            return;
        }
        try {
            readChanges();
        } catch (IOException e) {
            files.clear();
            contents = new FolderContents<>(List.of(),
                    List.of(new FileProblem(folder.toString(), "Папка не читается: " + e.getClass().getSimpleName())));
        }
        lookedAt = System.nanoTime();
    }

    private void readChanges() throws IOException {
        var present = present();
        boolean changed = files.keySet().retainAll(present.keySet());
        for (var file : present.entrySet()) {
            var known = files.get(file.getKey());
            if (known == null || !known.state.equals(file.getValue())) {
                files.put(file.getKey(), read(file.getKey(), file.getValue()));
                changed = true;
            }
        }
        if (changed || contents == null) {
            contents = gather();
        }
    }

    private Map<Path, FileState> present() throws IOException {
        var found = new TreeMap<Path, FileState>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var list = Files.newDirectoryStream(folder, file -> !file.getFileName().toString().startsWith("."))) {
            for (var file : list) {
                state(file).ifPresent(state -> found.put(file, state));
            }
        }
        return found;
    }

    private static Optional<FileState> state(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.of(FileState.of(attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // removed between the listing and this line
        }
    }

    private ReadFile<T> read(Path file, FileState state) {
        try {
            if (state.size > MAX_BYTES) {
                throw new UnusableFileException("Файл больше 128 МБ");
            }
            return new ReadFile<>(state, reader.read(file, Files.readAllBytes(file)), List.of());
        } catch (UnusableFileException e) {
            return ReadFile.unusable(state, file, e.getMessage());
        } catch (IOException | RuntimeException e) {
            return ReadFile.unusable(state, file, "Файл не читается: " + e.getClass().getSimpleName());
        }
    }

    private FolderContents<T> gather() {
        var items = new ArrayList<T>();
        var problems = new ArrayList<FileProblem>();
        for (var file : files.values()) {
            items.addAll(file.items);
            problems.addAll(file.problems);
        }
        return new FolderContents<>(List.copyOf(items), List.copyOf(problems));
    }

    private record FileState(long size, FileTime changed, String inode) {
        static FileState of(BasicFileAttributes file) {
            return new FileState(file.size(), file.lastModifiedTime(), Objects.toString(file.fileKey()));
        }
    }

    private record ReadFile<T>(FileState state, List<T> items, List<FileProblem> problems) {
        static <T> ReadFile<T> unusable(FileState state, Path file, String why) {
            return new ReadFile<>(state, List.of(), List.of(new FileProblem(file.getFileName().toString(), why)));
        }
    }
}
