package ru.medbus.routes.reference;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.nsi.NsiFile;
import ru.medbus.adapters.nsi.UnreadableFileException;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.CodeMapping;
import ru.medbus.domain.reference.dictionary.CodeMappings;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;

/** Mappings from a file with columns REGION_CODE, FEDERAL_CODE, VALID_FROM, VALID_TO: all of them, or none. */
@Service
public class MappingFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final long LONGEST = 64L << 20;
    private static final int MOST = 100_000;

    private final CodeMappings mappings;

    MappingFile(CodeMappings mappings) {
        this.mappings = mappings;
    }

    public LoadReport load(String regionOid, String federalOid, Path path, String name, Charset charset, Actor by) {
        try {
            var read = new ArrayList<CodeMapping>();
            new NsiFile(path, name, charset, LONGEST).read(row -> {
                if (read.size() == MOST) {
                    throw new UnreadableFileException("В файле больше " + MOST + " строк: разделите его.");
                }
                read.add(mapping(regionOid, federalOid, row, read.size() + 1));
            });
            mappings.addAll(read, by);
            return LoadReport.done("Сопоставлений загружено: " + read.size());
        } catch (DictionaryRefusedException | UnreadableFileException wrong) {
            return LoadReport.refused("Не загружено ничего. " + wrong.getMessage());
        }
    }

    private static CodeMapping mapping(String regionOid, String federalOid, Map<String, String> row, int number) {
        return CodeMapping.added(regionOid, row.getOrDefault("REGION_CODE", ""), federalOid,
                row.getOrDefault("FEDERAL_CODE", ""),
                day(row, "VALID_FROM", number).orElseThrow(() -> new UnreadableFileException(
                        "Строка " + number + ": VALID_FROM не указан")),
                day(row, "VALID_TO", number));
    }

    private static Optional<LocalDate> day(Map<String, String> row, String column, int number) {
        try {
            return Optional.ofNullable(row.get(column)).map(text -> LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeException e) {
            throw new UnreadableFileException("Строка " + number + ": " + column + " — день вида 31.12.2026, а не «"
                    + row.get(column) + "»");
        }
    }
}
