package ru.medbus.domain.reference.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A package that is about to be installed: read, compiled once and completed by the administrator.
 *
 * @param code      in dictionary 1520, «141»
 * @param type      TYPE of that row, «37»
 * @param edition   number of the edition, 1 or more
 * @param templates OIDs of templateId of its documents, 1 or more
 * @param validFrom first day
 * @param validTo   last day; empty while no end is known
 * @param zip       the whole package
 * @param sha256    of {@code zip}, hex
 */
public record PackageDraft(String code, String type, String name, int edition, List<String> templates,
        LocalDate validFrom, Optional<LocalDate> validTo, SignatureNeed organisationSignature, byte[] zip,
        String sha256) {

    /** @throws IllegalArgumentException a fact is missing or impossible; the message is for the administrator */
    public PackageDraft {
        templates = List.copyOf(templates);
        require(!code.isBlank(), "Не указан код документа (справочник 1520).");
        require(!type.isBlank(), "Не указан тип документа.");
        require(!name.isBlank(), "Не указано наименование документа.");
        require(edition > 0, "Номер редакции должен быть больше нуля.");
        require(!templates.isEmpty(), "Не указан ни один OID шаблона (templateId).");
        require(templates.stream().distinct().count() == templates.size(), "OID шаблона указан дважды.");
        require(templates.stream().allMatch(oid -> oid.matches("[0-2](\\.(0|[1-9]\\d*))+")),
                "OID шаблона записан неверно.");
        Validity.check(validFrom, validTo);
        require(zip.length > 0, "Пакет пуст.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
