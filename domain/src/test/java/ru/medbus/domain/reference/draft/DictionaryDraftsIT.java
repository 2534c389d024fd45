package ru.medbus.domain.reference.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;

@DatabaseTest
class DictionaryDraftsIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Actor ONE = new Actor("petrov", "");
    private static final Actor OTHER = new Actor("sidorov", "");

    @Autowired
    private DictionaryDrafts drafts;
    @Autowired
    private DraftCells cells;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryQueries queries;
    private final String oid = "region.drafted" + NUMBERS.incrementAndGet();

    @BeforeEach
    void begun() {
        dictionaries.add(oid, DictionarySource.REGION, "Отделения", DictionarySettings.USUAL, Actor.HUB);
        drafts.begin(oid, DraftColumn.USUAL, ONE);
    }

    @Test
    void publishedDraftIsANewVersionBesideTheOld() {
        cells.paste(oid, 0, "", "К1\tКардиология\nТ\tТерапия\t01.01.2024", ONE);
        assertThat(publish("1")).isEqualTo(2);
        assertThat(drafts.find(oid)).isEmpty();
        drafts.begin(oid, DraftColumn.USUAL, ONE);
        cells.write(oid, row("К1"), "NAME", "Кардиология", "Кардиология № 1", ONE);
        cells.close(oid, row("Т"), LocalDate.of(2026, 3, 31), ONE);
        publish("2");
        assertThat(dictionaries.versions(oid)).extracting(DictionaryVersion::version).containsExactly("2", "1");
        assertThat(queries.code(oid, "К1").orElseThrow().name()).isEqualTo("Кардиология № 1");
        assertThat(queries.code(oid, "Т").orElseThrow().to()).hasValue(LocalDate.of(2026, 3, 31));
        assertThat(queries.code(dictionaries.versions(oid).getLast(), "К1").orElseThrow().name())
                .isEqualTo("Кардиология");
    }

    @Test
    void faultsAreToldByTheirCellsAndNothingIsPublished() {
        cells.paste(oid, 0, "", "К1\tПервая\t01.01.2024\t31.01.2024\nК1\tВторая\t31.01.2024\n\tБез кода\nК2\t\t"
                + "31.02.2024\nК3\tТретья\t02.01.2024\t01.01.2024\nК1\tПозже\t01.05.2023\t01.06.2023", ONE);
        assertThat(drafts.problems(oid)).extracting(CellProblem::column).containsExactly("CODE", "CODE", "NAME",
                "DATE_BEGIN", "DATE_END");
        assertThat(drafts.problems(oid).getFirst().text()).contains("«К1» на эти дни уже есть");
        assertThatThrownBy(() -> publish("1")).isInstanceOf(DraftRefusedException.Faulty.class)
                .hasMessageContaining("ошибок 5");
        assertThat(dictionaries.versions(oid)).isEmpty();
        assertThat(drafts.get(oid).rows()).isEqualTo(6);
    }

    @Test
    void twoPeopleMeetOnlyInTheSameCell() {
        long row = cells.write(oid, 0, "CODE", "", "К1", ONE).id();
        cells.write(oid, row, "NAME", "", "Кардиология", ONE);
        cells.write(oid, row, "DATE_BEGIN", "", "01.01.2024", OTHER);
        assertThatThrownBy(() -> cells.write(oid, row, "NAME", "", "Неврология", OTHER))
                .isInstanceOf(DraftRefusedException.Clash.class).hasMessageContaining("«Кардиология»");
        assertThat(drafts.rows(oid, "", 0, 9).getFirst().cells()).isEqualTo(
                Map.of("CODE", "К1", "NAME", "Кардиология", "DATE_BEGIN", "01.01.2024"));
    }

    @Test
    void pageOfRowsIsWrittenWholeOrNotAtAll() {
        cells.paste(oid, 0, "", "К1\tПервая\nК2\tВторая", ONE);
        long one = row("К1");
        long two = row("К2");
        cells.write(oid, two, "NAME", "Вторая", "Другая", OTHER);
        assertThatThrownBy(() -> cells.writeAll(oid, Map.of(one, Map.of("NAME", "Новая"), two,
                Map.of("NAME", "Третья")), Map.of(one, 1, two, 1), ONE)).hasMessageContaining("«К2»");
        assertThat(drafts.rows(oid, "Новая", 0, 9)).isEmpty();
        cells.writeAll(oid, Map.of(one, Map.of("NAME", "Новая"), 0L, Map.of("CODE", "К3", "NAME", "Третья")),
                Map.of(one, 1), ONE);
        assertThat(drafts.rows(oid, "", 0, 9)).extracting(each -> each.cell("NAME")).containsExactly("Новая", "Другая",
                "Третья");
    }

    @Test
    void tableIsLaidOverTheCellsAndBeyond() {
        cells.paste(oid, 0, "", "К1\tПервая\nК2\tВторая", ONE);
        cells.paste(oid, row("К2"), "NAME", "\"Имя с \"\"кавычками\"\"\nи строкой\"\t01.01.2024\nТретья\t02.01.2024",
                ONE);
        assertThat(drafts.rows(oid, "", 0, 9)).extracting(each -> each.cell("NAME")).containsExactly("Первая",
                "Имя с \"кавычками\" и строкой", "Третья");
        cells.paste(oid, 0, "", "NAME\tCODE\nЧетвёртая\tК4", ONE);
        assertThat(drafts.rows(oid, "четв", 0, 9).getFirst().cell("CODE")).isEqualTo("К4");
        assertThatThrownBy(() -> cells.paste(oid, 0, "DATE_END", "К5\nК6\tлишняя", ONE))
                .hasMessageContaining("Строка 2: ячеек 2, а столбцов справа от места вставки 1");
        assertThat(drafts.get(oid).rows()).isEqualTo(4);
    }

    @Test
    void columnsComeAndGoWithTheirCells() {
        drafts.addColumn(oid, new DraftColumn("Этаж", ColumnRole.OTHER), ONE);
        long row = cells.write(oid, 0, "Этаж", "", "2", ONE).id();
        assertThatThrownBy(() -> drafts.addColumn(oid, new DraftColumn("этаж", ColumnRole.OTHER), ONE))
                .hasMessageContaining("уже есть");
        assertThatThrownBy(() -> drafts.addColumn(oid, new DraftColumn("2 этаж", ColumnRole.OTHER), ONE))
                .hasMessageContaining("Имя столбца");
        assertThatThrownBy(() -> drafts.removeColumn(oid, "CODE", ONE)).hasMessageContaining("убрать нельзя");
        drafts.removeColumn(oid, "Этаж", ONE);
        assertThat(drafts.rows(oid, "", 0, 9)).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(row);
            assertThat(each.cells()).isEmpty();
        });
    }

    @Test
    void historyTellsWhoChangedWhat() {
        long row = cells.write(oid, 0, "CODE", "", "К1", ONE).id();
        cells.write(oid, row, "NAME", "", "Кардиология", OTHER);
        cells.write(oid, row, "NAME", "Кардиология", "Кардиология", OTHER);
        cells.remove(oid, row, ONE);
        assertThat(drafts.history(oid, 3)).extracting(Edit::who, Edit::what, Edit::code, Edit::column, Edit::after)
                .containsExactly(tuple("petrov", "строка убрана", "К1", "", ""),
                        tuple("sidorov", "ячейка изменена", "К1", "NAME", "Кардиология"),
                        tuple("petrov", "строка добавлена", "К1", "", "К1"));
    }

    @Test
    void federalDictionaryIsNotWrittenHereAndNumbersGrow() {
        var federal = "1.2.643.5.1.13.13.99.2." + (5_000 + NUMBERS.incrementAndGet());
        dictionaries.add(federal, DictionarySource.NSI, "Профили", DictionarySettings.USUAL, Actor.HUB);
        assertThatThrownBy(() -> drafts.begin(federal, DraftColumn.USUAL, ONE)).hasMessageContaining("ФР НСИ");
        cells.paste(oid, 0, "", "К1\tПервая", ONE);
        assertThatThrownBy(() -> publish("первая")).hasMessageContaining("числа через точку");
        publish("2");
        drafts.begin(oid, DraftColumn.USUAL, ONE);
        assertThatThrownBy(() -> publish("1.9")).hasMessageContaining("больше действующей 2");
        drafts.discard(oid, ONE);
        assertThatThrownBy(() -> cells.write(oid, 0, "CODE", "", "К", ONE)).hasMessageContaining("Черновика нет");
    }

    private int publish(String number) {
        return drafts.publish(oid, number, DictionaryDraftsIT::made, ONE);
    }

    private static DictionaryRow made(Map<String, String> row) {
        return new DictionaryRow(row.get("CODE") + row.getOrDefault("DATE_BEGIN", ""), row.get("CODE"),
                row.get("NAME"), Optional.empty(), Optional.empty(),
                Optional.ofNullable(row.get("DATE_END")).map(day -> LocalDate.parse(
                        day.substring(6) + "-" + day.substring(3, 5) + "-" + day.substring(0, 2))),
                List.of(), row);
    }

    private long row(String code) {
        return drafts.rows(oid, "", 0, 100).stream().filter(each -> each.cell("CODE").equals(code)).findFirst()
                .orElseThrow().id();
    }
}
