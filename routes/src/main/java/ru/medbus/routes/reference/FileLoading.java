package ru.medbus.routes.reference;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.nsi.NsiFile;
import ru.medbus.adapters.nsi.NsiProperties;
import ru.medbus.adapters.nsi.UnreadableFileException;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryColumn;
import ru.medbus.domain.reference.dictionary.DictionaryLoad;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.dictionary.VersionDraft;
import ru.medbus.mappings.nsi.Layout;
import ru.medbus.mappings.nsi.RowFromNsi;

/** Loads a version from a file: by hand in a closed network, of a regional dictionary, or of one that comes as a file. */
@Service
public class FileLoading {
    private final Dictionaries dictionaries;
    private final DictionaryLoad load;
    private final NsiProperties properties;

    FileLoading(Dictionaries dictionaries, DictionaryLoad load, NsiProperties properties) {
        this.dictionaries = dictionaries;
        this.load = load;
        this.properties = properties;
    }

    /**
     * Loads what a person has brought.
     *
     * @param name    as the person's system calls it; its end tells the kind
     * @param version number of the version; empty: as the file says
     * @param charset of a CSV
     */
    public LoadReport load(String oid, String version, Path path, String name, Charset charset, String by) {
        var dictionary = dictionaries.get(oid);
        try {
            var file = file(path, name, charset);
            return load(dictionary, version.isBlank() ? file.version() : version.strip(), file, "файл " + name, by);
        } catch (DictionaryRefusedException | UnreadableFileException wrong) {
            dictionaries.failed(dictionary.oid(), wrong.getMessage());
            return LoadReport.refused(wrong.getMessage());
        }
    }

    NsiFile file(Path path, String name, Charset charset) {
        return new NsiFile(path, name, charset, properties.maxFile().toBytes());
    }

    LoadReport load(Dictionary dictionary, String version, NsiFile file, String origin, String by) {
        if (!version.matches("[0-9]+([.][0-9]+)*")) {
            throw new UnreadableFileException("Номер версии — числа через точку, например 2.24: укажите его"
                    + (version.isEmpty() ? "." : ", а не «" + version + "»."));
        }
        var survey = file.survey();
        if (survey.columns().isEmpty()) {
            throw new UnreadableFileException("В файле «" + file.name() + "» нет строк. Загруженное не тронуто.");
        }
        var layout = Layout.of(dictionary.oid(), survey.columns(), dictionary.settings());
        var before = dictionary.loaded().map(DictionaryVersion::columns).orElse(List.of());
        var columns = survey.columns().stream().map(column -> known(before, column)).toList();
        var note = PortalLoading.columnsNote(before.stream().map(DictionaryColumn::name).toList(), survey.columns());
        return LoadReport.of(load.whole(new VersionDraft(dictionary.oid(), version, OptionalInt.of(survey.rows()), "",
                columns, note, origin, by), to -> file.read(row -> to.accept(RowFromNsi.toRow(layout, row)))));
    }

    private static DictionaryColumn known(List<DictionaryColumn> before, String name) {
        return before.stream().filter(column -> column.name().equals(name)).findFirst()
                .orElseGet(() -> new DictionaryColumn(name, "VARCHAR", name));
    }
}
