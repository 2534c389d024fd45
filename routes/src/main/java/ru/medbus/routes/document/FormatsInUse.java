package ru.medbus.routes.document;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.formats.DocumentChecker;
import ru.medbus.adapters.formats.DocumentParser;
import ru.medbus.adapters.formats.EditionCache;
import ru.medbus.adapters.formats.EditionChecks;
import ru.medbus.adapters.formats.Finding.Kind;
import ru.medbus.adapters.formats.Finding.Level;
import ru.medbus.adapters.formats.PackageArchive;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.domain.reference.formats.Effect;
import ru.medbus.domain.reference.formats.FormatPackages;

/** The formats by which documents are checked now: read from the store at most once a second, compiled once. */
@Component
class FormatsInUse {
    private static final long FRESH_NS = Duration.ofSeconds(1).toNanos();
    private static final int COMPILED = 40;

    private final FormatPackages packages;
    private final EditionCache compiled = new EditionCache(COMPILED);
    private final DocumentChecker checker = new DocumentChecker(new DocumentParser());
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    FormatsInUse(FormatPackages packages) {
        this.packages = packages;
    }

    private record Known(Optional<Edition> edition, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < FRESH_NS;
        }
    }

    DocumentChecker checker() {
        return checker;
    }

    /** The edition of a template, whether in force or not. */
    Optional<Edition> edition(String template) {
        var read = known.get(template);
        if (read == null || !read.fresh()) {
            read = new Known(packages.edition(template), System.nanoTime());
            known.put(template, read);
        }
        return read.edition();
    }

    /** How documents of the edition are checked. */
    EditionChecks checks(Edition edition) {
        var form = compiled.get(edition.sha256(), () -> PackageArchive
                .zip(packages.files(edition.packageId()).orElseThrow().zip()).files());
        var levels = new EnumMap<Kind, Level>(Kind.class);
        level(edition.checks().xsd()).ifPresent(level -> levels.put(Kind.XSD, level));
        level(edition.checks().schematron()).ifPresent(level -> levels.put(Kind.SCHEMATRON, level));
        return new EditionChecks(form, levels, false);
    }

    private static Optional<Level> level(Effect effect) {
        return switch (effect) {
            case REFUSE -> Optional.of(Level.ERROR);
            case WARN -> Optional.of(Level.WARNING);
            case OFF -> Optional.empty();
        };
    }
}
