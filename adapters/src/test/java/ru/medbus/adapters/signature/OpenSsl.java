package ru.medbus.adapters.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** OpenSSL's command line with the GOST engine, working in one folder: the other opinion on our signatures. */
record OpenSsl(Path folder) {

    static OpenSsl in(Path folder) {
        Assumptions.assumeTrue(available(), "openssl engine gost is not installed");
        return new OpenSsl(folder);
    }

    /** Runs {@code openssl} with these words, separated by single spaces. */
    void run(String command) {
        execute(List.of(("openssl " + command).split(" ")));
    }

    /** Runs lines of a shell script; the first failure ends it. */
    void script(String lines) {
        execute(List.of("sh", "-e", "-c", lines));
    }

    boolean accepts(String signature, String document, String authority) {
        return start(List.of("openssl", "cms", "-engine", "gost", "-verify", "-binary", "-cades", "-inform", "DER",
                "-in", signature, "-content", document, "-CAfile", authority, "-purpose", "any", "-out",
                "verified.tmp")).code == 0;
    }

    private static boolean available() {
        try {
            return new OpenSsl(Path.of(".")).start(List.of("openssl", "engine", "gost")).code == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void execute(List<String> command) {
        var outcome = start(command);
        if (outcome.code != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + outcome.output);
        }
    }

    private Outcome start(List<String> command) {
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Outcome(int code, String output) {}
}
