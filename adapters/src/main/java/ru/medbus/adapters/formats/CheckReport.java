package ru.medbus.adapters.formats;

import java.util.List;
import java.util.Optional;
import ru.medbus.adapters.formats.Finding.Level;

/**
 * What the checks of form have found.
 *
 * @param document absent when it is not well-formed
 * @param edition  the edition by which it was checked; absent when the document is not well-formed or names no
 *                 edition that is in force
 */
public record CheckReport(Optional<ParsedDocument> document, Optional<FormatEdition> edition, List<Finding> findings) {

    /** Whether nothing refuses the document; says nothing when {@link #edition} is absent. */
    public boolean passed() {
        return findings.stream().noneMatch(finding -> finding.level() == Level.ERROR);
    }
}
