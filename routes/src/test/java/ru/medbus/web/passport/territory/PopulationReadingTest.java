package ru.medbus.web.passport.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.web.passport.territory.Demography.HEAD;
import static ru.medbus.web.passport.territory.Demography.row;
import static ru.medbus.web.passport.territory.Demography.year;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.domain.passport.territory.YearDraft;
import ru.medbus.web.UnreadableTableException;
import ru.medbus.web.UploadedTable;
import ru.medbus.web.print.Xlsx;

class PopulationReadingTest {
    private static final String TOWN = "02701000";
    private static final String DISTRICT = "02605000";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void encodingIsFoundOut(String charset) {
        var content = (HEAD + year(TOWN, 2025, 7)).getBytes(Charset.forName(charset));
        var file = new UploadedTable(content, 10_000).read();
        assertThat(file.read()).isEqualTo("CSV, " + charset);
        assertThat(PopulationReading.of(file.lines()).years()).extracting(draft -> draft.people().total())
                .containsExactly(7L * 202);
    }

    @Test
    void wrongEncodingIsNamedAndSoIsAWrongChoice() {
        var windows = (HEAD + year(TOWN, 2025, 7)).getBytes(Charset.forName("windows-1251"));
        assertThatThrownBy(() -> new UploadedTable(windows, "население.csv", Optional.of(StandardCharsets.UTF_8),
                10_000).read()).hasMessageContaining("не в кодировке UTF-8");
        var dos = (HEAD + year(TOWN, 2025, 7)).getBytes(Charset.forName("cp866"));
        assertThatThrownBy(() -> read(dos)).isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("выберите другую");
    }

    @Test
    void workbookWithNumbersInsteadOfTextIsRead() {
        var book = Xlsx.of("Население", PopulationReading.COLUMNS, IntStream.rangeClosed(0, 100)
                .mapToObj(age -> Arrays.asList(2_701_000, 2025, PopulationReading.age(age), 1_000, 1_200)));
        var result = read(book);
        assertThat(result.faults()).isEmpty();
        assertThat(result.years()).extracting(YearDraft::oktmo).containsExactly(TOWN);
        assertThat(result.years().getFirst().people().men()).containsOnly(1_000);
    }

    @Test
    void cutWorkbookIsRefused() {
        var book = Xlsx.of("Население", PopulationReading.COLUMNS, java.util.stream.Stream.of());
        assertThatThrownBy(() -> read(Arrays.copyOf(book, book.length / 2))).isInstanceOf(
                UnreadableTableException.class).hasMessageContaining("повреждён или оборван");
        assertThatThrownBy(() -> read(new byte[]{(byte) 0xD0, (byte) 0xCF, 0, 0, 1})).hasMessageContaining("не");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "02701000;2025;17;-3;4 | Мужчины | не может быть отрицательным: -3",
            "02701000;2025;17;3;4,5 | Женщины | целое число людей, а не «4,5»",
            "02701000;2025;17;;4 | Мужчины | не заполнено",
            "02701000;2025;101;3;4 | Возраст | от 0 до 99 или 100+, а не «101»",
            "02701000;25;17;3;4 | Год | из четырёх цифр",
            "ЗЗ701000;2025;17;3;4 | ОКТМО | 8 или 11 цифр"})
    void faultIsToldByRowAndColumnAndTheOtherYearsStay(String wrong, String column, String words) {
        var text = HEAD + year(DISTRICT, 2025, 1) + year(TOWN, 2025, 2).replace(row(TOWN, 2025, "17", 2, 2),
                wrong.strip() + "\r\n");
        var result = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.years()).extracting(YearDraft::oktmo).containsExactly(DISTRICT);
        assertThat(result.faults().getFirst()).satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(1 + 101 + 18);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.text()).contains(words);
        });
    }

    @Test
    void missingAndRepeatedAgesKeepTheYearOut() {
        var missing = read((HEAD + year(TOWN, 2025, 2).replace(row(TOWN, 2025, "17", 2, 2), ""))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(missing.years()).isEmpty();
        assertThat(missing.faults()).extracting(PopulationFault::text)
                .containsExactly("ОКТМО 02701000, 2025 год: нет возрастов 17; год загружается только целиком");
        var twice = read((HEAD + year(TOWN, 2025, 2) + row(TOWN, 2025, "17", 2, 2)).getBytes(StandardCharsets.UTF_8));
        assertThat(twice.years()).isEmpty();
        assertThat(twice.faults()).extracting(PopulationFault::row, PopulationFault::text).containsExactly(
                org.assertj.core.groups.Tuple.tuple(103, "17 этой территории и года уже был в строке 19"));
    }

    @Test
    void columnsMayStandInAnyOrderAndMustAllBeThere() {
        var swapped = "Возраст;Женщины;Мужчины;Год;ОКТМО\n" + String.join("\n", IntStream.rangeClosed(0, 100)
                .mapToObj(age -> PopulationReading.age(age) + ";2;1;2025;" + TOWN).toList());
        assertThat(read(swapped.getBytes(StandardCharsets.UTF_8)).years().getFirst().people().women()).containsOnly(2);
        assertThatThrownBy(() -> read("ОКТМО;Год;Возраст;Мужчины\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("нет столбцов: Женщины");
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("нет ни одной строки");
    }

    private static PopulationReading.Result read(byte[] content) {
        return PopulationReading.of(new UploadedTable(content, 10_000).read().lines());
    }
}
