package ru.medbus.schemas.nsi;

import java.util.List;
import java.util.Objects;

/**
 * Answer of {@code passport}: a dictionary as it was published in one version.
 *
 * @param result      {@code OK}, or the word of an error
 * @param identifier  short id: {@code MKB308}
 * @param rowsCount   rows of this version
 * @param publishDate {@code dd.MM.yyyy HH:mm}
 * @param codes       other OIDs of the same dictionary among them
 */
public record NsiPassport(String result, String resultText, String resultCode, String identifier, String oid,
        String version, int rowsCount, String createDate, String publishDate, String lastUpdate, String approveDate,
        String fullName, String shortName, String description, String structureNotes, String releaseNotes,
        List<NsiField> fields, List<NsiKey> keys, List<NsiCode> codes, boolean hierarchical, boolean archive) {

    public NsiPassport {
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
        keys = List.copyOf(Objects.requireNonNullElse(keys, List.of()));
        codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
    }
}
