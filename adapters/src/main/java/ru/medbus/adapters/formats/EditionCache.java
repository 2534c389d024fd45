package ru.medbus.adapters.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Compiled editions by the hash of their packages, so that a changed package is another edition and an unchanged one
 * is never compiled twice. A compiled edition takes 3–10 MB; the one longest unused goes first. Editions in work live on
 * with those who hold them.
 */
public final class EditionCache {
    private final int bound;
    private final Map<String, CompletableFuture<FormatEdition>> editions = new LinkedHashMap<>(16, 0.75f, true);

    /** @param bound editions kept, 1 or more */
    public EditionCache(int bound) {
        this.bound = bound;
    }

    /**
     * Compiles at the first question; who asks meanwhile waits for the same one.
     *
     * @param sha256 of the package
     * @param files  asked only when the edition is not here
     * @throws FormatRefusedException as {@link FormatEdition#compile}; a failure is not kept
     */
    public FormatEdition get(String sha256, Supplier<PackageFiles> files) {
        var mine = new CompletableFuture<FormatEdition>();
        var known = putIfAbsent(sha256, mine);
        if (known == null) {
            compile(sha256, files, mine);
        }
        return join(known == null ? mine : known);
    }

    private synchronized CompletableFuture<FormatEdition> putIfAbsent(String sha256,
            CompletableFuture<FormatEdition> mine) {
        var known = editions.putIfAbsent(sha256, mine);
        if (known == null && editions.size() > bound) {
            editions.remove(editions.keySet().iterator().next());
        }
        return known == null ? null : editions.get(sha256);
    }

    private void compile(String sha256, Supplier<PackageFiles> files, CompletableFuture<FormatEdition> mine) {
        try {
            mine.complete(FormatEdition.compile(files.get()));
        } catch (RuntimeException | Error e) {
            remove(sha256, mine);
            mine.completeExceptionally(e);
        }
    }

    private synchronized void remove(String sha256, CompletableFuture<FormatEdition> failed) {
        editions.remove(sha256, failed);
    }

    private static FormatEdition join(CompletableFuture<FormatEdition> edition) {
        try {
            return edition.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
