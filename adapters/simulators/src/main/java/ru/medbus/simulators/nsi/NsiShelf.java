package ru.medbus.simulators.nsi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The published versions, newest last. */
final class NsiShelf {
    private static final Comparator<String> BY_NUMBER = Comparator
            .<String>comparingInt(version -> part(version, 0)).thenComparingInt(version -> part(version, 1));

    private final List<Published> versions = new ArrayList<>();

    NsiShelf(Stream<Published> versions) {
        versions.forEach(this::add);
    }

    /** A version that is there already stays. */
    synchronized void add(Published version) {
        if (versions.stream().noneMatch(known -> known.oid().equals(version.oid())
                && known.version().equals(version.version()))) {
            versions.add(version);
        }
    }

    synchronized List<Published> versions(String identifier) {
        return versions.stream().filter(version -> version.named(identifier))
                .sorted(Comparator.comparing(Published::version, BY_NUMBER)).toList();
    }

    Optional<Published> version(String identifier, String version) {
        var all = versions(identifier);
        return version.isEmpty()
                ? all.stream().reduce((first, second) -> second)
                : all.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    private static int part(String version, int index) {
        var parts = version.split("\\.");
        return parts.length > index ? Integer.parseInt(parts[index]) : 0;
    }
}
