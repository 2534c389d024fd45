package ru.medbus.domain.reference.dictionary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the register's tables as they are stored; nulls end here. */
final class DictionaryRecord {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DictionaryRecord() {}

    record DictionaryLine(String oid, String source, String name, String mode, String way, int everyHours,
            int keepVersions, String codeColumn, String nameColumn, String newestVersion, Instant newestAt,
            Instant nextAt, Long messageId, int rowsDone, int rowsTotal, String failure, Instant failedAt,
            int version) {

        Dictionary dictionary(Optional<DictionaryVersion> loaded) {
            return new Dictionary(oid, DictionarySource.valueOf(source), name,
                    new DictionarySettings(LoadMode.valueOf(mode), LoadWay.valueOf(way), everyHours, keepVersions,
                            codeColumn, nameColumn),
                    loaded, newestVersion, Optional.ofNullable(newestAt), Optional.ofNullable(nextAt),
                    Optional.ofNullable(messageId), rowsDone, rowsTotal, failure, Optional.ofNullable(failedAt),
                    version);
        }
    }

    record VersionLine(long id, String oid, String version, int rows, String publishedAt, String columns, String notes,
            String origin, Instant loadedAt, String loadedBy, boolean current) {

        DictionaryVersion toVersion() {
            return new DictionaryVersion(id, oid, version, rows, publishedAt, read(columns), notes, origin, loadedAt,
                    loadedBy, current);
        }
    }

    static String write(List<DictionaryColumn> columns) {
        try {
            return JSON.writeValueAsString(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DictionaryColumn> read(String columns) {
        try {
            return JSON.readValue(columns, new TypeReference<List<DictionaryColumn>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
