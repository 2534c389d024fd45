package ru.medbus.routes.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryColumn;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.draft.ColumnRole;
import ru.medbus.domain.reference.draft.Draft;
import ru.medbus.domain.reference.draft.DraftColumn;
import ru.medbus.domain.reference.draft.DraftRefusedException;
import ru.medbus.mappings.nsi.Layout;
import ru.medbus.mappings.nsi.RowFromNsi;

/** What the columns of a regional dictionary are: a draft is read as a file with the same columns would be. */
@Component
public class DraftColumns {

    /** Of a draft that is begun from the current version, or from nothing. */
    public List<DraftColumn> of(Dictionary dictionary) {
        return dictionary.loaded().map(version -> {
            var names = version.columns().stream().map(DictionaryColumn::name).toList();
            var layout = layout(dictionary, names);
            return names.stream().map(name -> new DraftColumn(name, role(layout, name))).toList();
        }).orElse(DraftColumn.USUAL);
    }

    /** @throws DraftRefusedException with this column another one would be the code or the name */
    public DraftColumn added(Dictionary dictionary, Draft draft, String name) {
        var before = layout(dictionary, draft.names());
        var names = new ArrayList<>(draft.names());
        names.add(name);
        var after = layout(dictionary, names);
        if (!before.code().equals(after.code()) || !before.name().equals(after.name())
                || !before.key().equals(after.key())) {
            throw new DraftRefusedException("Столбец «" + name
                    + "» при загрузке стал бы кодом, названием или ключом: назовите его иначе");
        }
        return new DraftColumn(name, role(after, name));
    }

    /** Cells → row of the version. */
    public Function<Map<String, String>, DictionaryRow> rows(Dictionary dictionary, Draft draft) {
        var layout = layout(dictionary, draft.names());
        return cells -> RowFromNsi.toRow(layout, cells);
    }

    private static Layout layout(Dictionary dictionary, List<String> names) {
        return Layout.of(dictionary.oid(), names, dictionary.settings());
    }

    private static ColumnRole role(Layout layout, String name) {
        if (name.equals(layout.code())) {
            return ColumnRole.CODE;
        }
        if (name.equals(layout.name())) {
            return ColumnRole.NAME;
        }
        if (name.equals(layout.key())) {
            return ColumnRole.KEY;
        }
        return layout.from().equals(Optional.of(name))
                ? ColumnRole.FROM
                : layout.to().equals(Optional.of(name)) ? ColumnRole.TO : ColumnRole.OTHER;
    }
}
