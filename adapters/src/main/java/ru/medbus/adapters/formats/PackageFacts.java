package ru.medbus.adapters.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a package says about itself: in {@code package.properties}, else by its names, comments and rules.
 *
 * @param code      of the document in dictionary 1520, «141»
 * @param type      TYPE of that row, «37»: the same for all editions
 * @param name      of the document, without the number of the edition
 * @param templates OIDs of templateId that its rules admit
 * @param validFrom first day on which documents of the edition are taken
 * @param validTo   last such day
 */
public record PackageFacts(Optional<String> code, Optional<String> type, Optional<String> name,
        Optional<Integer> edition, List<String> templates, Optional<LocalDate> validFrom, Optional<LocalDate> validTo,
        OrganisationSignature organisationSignature) {

    /** Whether the organisation must sign beside the author. */
    public enum OrganisationSignature {
        REQUIRED,
        OPTIONAL,
        NONE
    }
}
