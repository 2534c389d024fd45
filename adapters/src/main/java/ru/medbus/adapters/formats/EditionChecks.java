package ru.medbus.adapters.formats;

import java.util.Map;
import java.util.Optional;
import ru.medbus.adapters.formats.Finding.Kind;
import ru.medbus.adapters.formats.Finding.Level;

/**
 * How documents of one type are checked now.
 *
 * @param checks      which of XSD and SCHEMATRON run, and whether their failure refuses or warns
 * @param allFindings run the rules also on a document that the schema has refused; rules assume a valid form, so that
 *                    some of what they find then follows from the schema's errors
 */
public record EditionChecks(FormatEdition edition, Map<Kind, Level> checks, boolean allFindings) {
    public EditionChecks {
        checks = Map.copyOf(checks);
    }

    /** Everything that the package has, refusing. */
    public static EditionChecks strict(FormatEdition edition) {
        return new EditionChecks(edition, Map.of(Kind.XSD, Level.ERROR, Kind.SCHEMATRON, Level.ERROR), false);
    }

    Optional<Level> level(Kind kind) {
        return Optional.ofNullable(checks.get(kind));
    }
}
