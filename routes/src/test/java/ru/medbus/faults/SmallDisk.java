package ru.medbus.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of its own for what must not fill the machine's: a tmpfs, which only root may mount. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @return null when this machine does not let us mount */
    static SmallDisk mount(Path folder, int megabytes) throws Exception {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()) == 0
                ? new SmallDisk(folder)
                : null;
    }

    Path folder() {
        return folder;
    }

    /** Takes every byte that is left. */
    void fill() throws IOException {
        try (var ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int chunk = 1 << 20; chunk >= 512; chunk >>= 1) {
                while (written(ballast, chunk)) {
                    ballast.flush();
                }
            }
        }
    }

    private static boolean written(OutputStream ballast, int bytes) {
        try {
            ballast.write(new byte[bytes]);
            return true;
        } catch (IOException e) {
            return false; // full: that is what is wanted
        }
    }

    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws Exception {
        run("umount", "-l", folder.toString());
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }
}
