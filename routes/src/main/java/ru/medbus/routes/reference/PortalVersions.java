package ru.medbus.routes.reference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.nsi.NsiClient;
import ru.medbus.adapters.nsi.NsiFile;
import ru.medbus.adapters.nsi.NsiFormat;
import ru.medbus.adapters.nsi.NsiPages;
import ru.medbus.adapters.nsi.NsiParts;
import ru.medbus.adapters.nsi.NsiProperties;
import ru.medbus.adapters.nsi.UnreadableFileException;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryColumn;
import ru.medbus.domain.reference.dictionary.DictionaryLoad;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.dictionary.LoadWay;
import ru.medbus.domain.reference.dictionary.RowSource;
import ru.medbus.domain.reference.dictionary.VersionDraft;
import ru.medbus.mappings.nsi.Layout;
import ru.medbus.mappings.nsi.RowFromNsi;
import ru.medbus.schemas.nsi.NsiPassport;

/** Brings one version of ФР НСИ here and loads it: by pages, by difference, or as a ZIP. */
@Service
class PortalVersions {
    private final NsiClient nsi;
    private final NsiPages pages;
    private final NsiParts parts;
    private final NsiProperties properties;
    private final PortalDifference differences;
    private final Dictionaries dictionaries;
    private final DictionaryLoad load;

    PortalVersions(NsiClient nsi, NsiPages pages, NsiParts parts, NsiProperties properties,
            PortalDifference differences,
            Dictionaries dictionaries, DictionaryLoad load) {
        this.nsi = nsi;
        this.pages = pages;
        this.parts = parts;
        this.properties = properties;
        this.differences = differences;
        this.dictionaries = dictionaries;
        this.load = load;
    }

    /**
     * @throws DictionaryRefusedException rows that contradict the passport; nothing has changed
     * @throws UnreadableFileException    as well
     */
    LoadReport load(Dictionary dictionary, NsiPassport passport, String by) {
        var layout = Layout.of(passport, dictionary.settings());
        if (dictionary.settings().way() == LoadWay.ARCHIVE) {
            return archive(dictionary, passport, layout, by);
        }
        if (dictionary.settings().way() == LoadWay.SOAP) {
            return parts(dictionary, passport, layout, by);
        }
        if (dictionary.settings().way() == LoadWay.DIFFERENCE && dictionary.loaded().isPresent()) {
            return difference(dictionary, passport, layout, by);
        }
        return whole(dictionary, passport, layout, by);
    }

    private LoadReport whole(Dictionary dictionary, NsiPassport passport, Layout layout, String by) {
        try (var scratch = Scratch.file()) {
            pages.fetch(passport, scratch.path(),
                    rows -> dictionaries.progress(dictionary.oid(), rows, passport.rowsCount()));
            return LoadReport.of(load.whole(draft(dictionary, passport, "портал, страницами", by),
                    rows(scratch.path(), "pages.json", layout)));
        }
    }

    private LoadReport parts(Dictionary dictionary, NsiPassport passport, Layout layout, String by) {
        try (var scratch = Scratch.file()) {
            parts.fetch(passport, scratch.path(), (part, of) -> dictionaries.progress(dictionary.oid(), part, of));
            return LoadReport.of(load.whole(draft(dictionary, passport, OptionalInt.empty(), "портал, SOAP", by),
                    rows(scratch.path(), "parts.json", layout)));
        }
    }

    private LoadReport archive(Dictionary dictionary, NsiPassport passport, Layout layout, String by) {
        var file = nsi.files(passport.oid(), passport.version(), NsiFormat.CSV).stream().findFirst()
                .orElseThrow(() -> new UnreadableFileException("У версии " + passport.version()
                        + " на портале нет файла CSV: выберите загрузку целиком."));
        try (var scratch = Scratch.file()) {
            nsi.download(file, scratch.path());
            return LoadReport.of(load.whole(draft(dictionary, passport, "портал, архив " + file, by),
                    rows(scratch.path(), file, layout)));
        }
    }

    private LoadReport difference(Dictionary dictionary, NsiPassport passport, Layout layout, String by) {
        var loaded = dictionary.loaded().orElseThrow();
        try {
            var changes = differences.between(loaded, passport, layout);
            RowSource changed = to -> changes.changed().forEach(row -> to.accept(RowFromNsi.toRow(layout, row)));
            return LoadReport.of(load.difference(draft(dictionary, passport, "портал, разница с " + loaded.version(),
                    by), loaded.version(), changed, changes.removed()));
        } catch (DictionaryRefusedException | UnreadableFileException uneven) {
            return whole(dictionary, passport, layout, by)
                    .noting("Разница не сошлась, загружено целиком: " + uneven.getMessage());
        }
    }

    private RowSource rows(Path file, String name, Layout layout) {
        var read = new NsiFile(file, name, StandardCharsets.UTF_8, properties.maxFile().toBytes());
        return to -> read.read((Map<String, String> row) -> to.accept(RowFromNsi.toRow(layout, row)));
    }

    private static VersionDraft draft(Dictionary dictionary, NsiPassport passport, String origin, String by) {
        return draft(dictionary, passport, OptionalInt.of(passport.rowsCount()), origin, by);
    }

    private static VersionDraft draft(Dictionary dictionary, NsiPassport passport, OptionalInt expected, String origin,
            String by) {
        var columns = passport.fields().stream().map(field -> new DictionaryColumn(field.field(),
                text(field.dataType()), text(field.alias()))).toList();
        var before = dictionary.loaded().map(DictionaryVersion::columns).orElse(List.of()).stream()
                .map(DictionaryColumn::name).toList();
        var note = PortalLoading.columnsNote(before, columns.stream().map(DictionaryColumn::name).toList());
        return new VersionDraft(dictionary.oid(), passport.version(), expected,
                text(passport.publishDate()), columns, (text(passport.releaseNotes()) + "\n" + note).strip(), origin,
                by);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
