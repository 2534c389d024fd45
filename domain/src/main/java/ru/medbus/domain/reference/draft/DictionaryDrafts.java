package ru.medbus.domain.reference.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryColumn;
import ru.medbus.domain.reference.dictionary.DictionaryLoad;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.dictionary.LoadOutcome;
import ru.medbus.domain.reference.dictionary.VersionDraft;

/** Drafts of regional dictionaries: one at a time for each, begun from the current version or from nothing. */
@Service
public class DictionaryDrafts {
    /** A larger one is kept elsewhere and comes as a file. */
    public static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 16;

    private final DraftMapper drafts;
    private final Dictionaries dictionaries;
    private final DictionaryLoad load;

    DictionaryDrafts(DraftMapper drafts, Dictionaries dictionaries, DictionaryLoad load) {
        this.drafts = drafts;
        this.dictionaries = dictionaries;
        this.load = load;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String oid) {
        return drafts.one(oid).map(DraftMapper.DraftLine::draft);
    }

    /** @throws DraftRefusedException there is none */
    @Transactional(readOnly = true)
    public Draft get(String oid) {
        return find(oid).orElseThrow(
                () -> new DraftRefusedException("Черновика нет: его опубликовали или удалили. Начните новый."));
    }

    /**
     * Begins a draft with the rows of the current version; one that is begun is gone on with.
     *
     * @param columns what each column of the current version is; of a dictionary without versions all there will be
     * @throws DraftRefusedException the dictionary is not the region's, or too large for a page
     */
    @Transactional
    public Draft begin(String oid, List<DraftColumn> columns, Actor by) {
        var dictionary = dictionaries.get(oid);
        refuseStrange(dictionary);
        var base = dictionary.loaded();
        if (drafts.begin(oid, base.map(DictionaryVersion::version).orElse(""), DraftMapper.write(columns),
                by.who()) == 1) {
            base.ifPresent(version -> drafts.copy(oid, version.id()));
            note(oid, by, "черновик начат", "", base.map(DictionaryVersion::version).orElse(""));
        }
        return get(oid);
    }

    private static void refuseStrange(Dictionary dictionary) {
        if (dictionary.source() != DictionarySource.REGION) {
            throw new DraftRefusedException("Правятся только региональные справочники; этот ведёт «"
                    + dictionary.source().title() + "».");
        }
        dictionary.loaded().filter(version -> version.rows() > MOST_ROWS).ifPresent(version -> {
            throw new DraftRefusedException("В справочнике строк " + version.rows() + ", на странице правится до "
                    + MOST_ROWS + ": загрузите новую версию файлом.");
        });
        dictionary.loaded().filter(version -> version.columns().size() > MOST_COLUMNS).ifPresent(version -> {
            throw new DraftRefusedException("В справочнике столбцов " + version.columns().size()
                    + ", на странице правится до " + MOST_COLUMNS + ": загрузите новую версию файлом.");
        });
    }

    /** @param text part of any cell; empty for all */
    @Transactional(readOnly = true)
    public List<DraftRow> rows(String oid, String text, long after, int limit) {
        return drafts.rows(oid, text.strip().toLowerCase(Locale.ROOT), after, limit).stream()
                .map(DraftMapper.RowLine::row).toList();
    }

    /** What has to be mended before the draft can be published. */
    @Transactional(readOnly = true)
    public List<CellProblem> problems(String oid) {
        return DraftCheck.of(get(oid), rows(oid, "", 0, MOST_ROWS));
    }

    /** Adds a column; every row has it empty. */
    @Transactional
    public void addColumn(String oid, DraftColumn column, Actor by) {
        lock(oid);
        var draft = get(oid);
        var name = column.name();
        if (!name.matches("[A-Za-zА-Яа-яЁё][A-Za-zА-Яа-яЁё0-9_]{0,59}")) {
            throw new DraftRefusedException("Имя столбца — буквы, цифры и подчёркивание, до 60 знаков, с буквы");
        }
        if (draft.names().stream().anyMatch(name::equalsIgnoreCase)) {
            throw new DraftRefusedException("Столбец «" + name + "» уже есть");
        }
        if (draft.columns().size() == MOST_COLUMNS) {
            throw new DraftRefusedException("Столбцов не больше " + MOST_COLUMNS);
        }
        var columns = new ArrayList<>(draft.columns());
        columns.add(column);
        drafts.columns(oid, DraftMapper.write(columns));
        note(oid, by, "столбец добавлен", "", name);
    }

    /** Takes away a column that is neither code nor name nor days, with what it holds. */
    @Transactional
    public void removeColumn(String oid, String name, Actor by) {
        lock(oid);
        var draft = get(oid);
        if (draft.columns().stream().noneMatch(column -> column.equals(new DraftColumn(name, ColumnRole.OTHER)))) {
            throw new DraftRefusedException("Столбец «" + name + "» убрать нельзя");
        }
        drafts.columns(oid, DraftMapper.write(draft.columns().stream().filter(column -> !column.name().equals(name))
                .toList()));
        note(oid, by, "столбец убран, ячеек " + drafts.withoutColumn(oid, name), name, "");
    }

    /**
     * Makes the draft a version, the current one, and ends the draft.
     *
     * @param made   cells → row, as files of this dictionary are read
     * @throws DraftRefusedException faults, no rows, or a number that is not newer than the current one's
     */
    @Transactional
    public int publish(String oid, String number, Function<Map<String, String>, DictionaryRow> made, Actor by) {
        lock(oid);
        var draft = get(oid);
        var problems = problems(oid);
        if (!problems.isEmpty()) {
            throw new DraftRefusedException.Faulty(problems.size());
        }
        refuseNumber(dictionaries.get(oid), number);
        var rows = rows(oid, "", 0, MOST_ROWS);
        var columns = draft.columns().stream().map(column -> column(oid, column.name())).toList();
        var outcome = load.whole(new VersionDraft(oid, number, OptionalInt.of(rows.size()), "", columns, "",
                draft.base().isEmpty() ? "введён здесь" : "правка версии " + draft.base(), by.who()),
                to -> rows.forEach(row -> to.accept(made.apply(row.cells()))));
        if (!(outcome instanceof LoadOutcome.Switched)) {
            throw new DraftRefusedException("Справочник сейчас загружают из файла: повторите публикацию позже");
        }
        drafts.end(oid);
        note(oid, by, "версия опубликована", draft.base(), number);
        return rows.size();
    }

    private static void refuseNumber(Dictionary dictionary, String number) {
        if (!number.matches("[0-9]+([.][0-9]+)*")) {
            throw new DraftRefusedException("Номер версии — числа через точку, например 2.24");
        }
        dictionary.loaded().map(DictionaryVersion::version)
                .filter(current -> DictionaryVersion.BY_NUMBER.compare(number, current) <= 0).ifPresent(current -> {
                    throw new DraftRefusedException("Номер версии должен быть больше действующей " + current);
                });
    }

    private DictionaryColumn column(String oid, String name) {
        return dictionaries.get(oid).loaded().map(DictionaryVersion::columns).orElse(List.of()).stream()
                .filter(known -> known.name().equals(name)).findFirst()
                .orElseGet(() -> new DictionaryColumn(name, "VARCHAR", name));
    }

    /** Throws the draft away; versions stay as they are. */
    @Transactional
    public void discard(String oid, Actor by) {
        lock(oid);
        drafts.end(oid);
        note(oid, by, "черновик удалён", "", "");
    }

    /** Who changed what, the last first. */
    @Transactional(readOnly = true)
    public List<Edit> history(String oid, int limit) {
        return drafts.edits(oid, limit);
    }

    private void lock(String oid) {
        if (drafts.lock(oid).isEmpty()) {
            get(oid);
        }
    }

    private void note(String oid, Actor by, String what, String before, String after) {
        drafts.note(oid, by.who(), what, "", "", before, after);
    }
}
