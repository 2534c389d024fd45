package ru.medbus.mappings.nsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.schemas.nsi.NsiField;
import ru.medbus.schemas.nsi.NsiKey;
import ru.medbus.schemas.nsi.NsiPassport;

class RowFromNsiTest {
    private static final String ICD10 = "1.2.643.5.1.13.13.11.1005";
    private static final Layout DISEASES = Layout.of(passport(ICD10, true,
            List.of(new NsiKey("ID", "PRIMARY"), new NsiKey("MKB_NAME", "VALUE"), new NsiKey("ID_PARENT", "FOREIGN")),
            "ID", "MKB_CODE", "MKB_NAME", "ID_PARENT", "ACTUAL", "DATE"), DictionarySettings.USUAL);

    @Test
    void diseaseIsCodedByItsOwnCodeAndNotByTheKey() {
        var row = RowFromNsi.toRow(DISEASES, Map.of("ID", "34", "MKB_CODE", "I21", "MKB_NAME", "Инфаркт",
                "ID_PARENT", "30", "ACTUAL", "1"));
        assertThat(row.key()).isEqualTo("34");
        assertThat(row.code()).isEqualTo("I21");
        assertThat(row.parent()).hasValue("30");
        assertThat(row.from()).isEmpty();
        assertThat(row.to()).isEmpty();
    }

    @Test
    void excludedDiseaseEndsTheDayBeforeAndWithoutADayItNeverWas() {
        assertThat(RowFromNsi.toRow(DISEASES, Map.of("ID", "1", "ACTUAL", "0", "DATE", "01.01.2021")).to())
                .hasValue(LocalDate.of(2020, 12, 31));
        assertThat(RowFromNsi.toRow(DISEASES, Map.of("ID", "1", "ACTUAL", "0")).to()).hasValue(DictionaryRow.NEVER);
        assertThat(RowFromNsi.toRow(DISEASES, Map.of("ID", "1", "ACTUAL", "1", "DATE", "01.01.2021 00:00")).from())
                .hasValue(LocalDate.of(2021, 1, 1));
    }

    @Test
    void benefitIsValidBetweenItsDays() {
        var layout = Layout.of(passport("1.2.3.541", false, List.of(new NsiKey("ID", "PRIMARY"),
                new NsiKey("NAME", "VALUE")), "ID", "NAME", "NAME_SHORT_FRLLO", "DATA_BEGIN", "DATA_END"),
                DictionarySettings.USUAL);
        var row = RowFromNsi.toRow(layout, Map.of("ID", "1.00000.0255", "NAME", "Полное", "NAME_SHORT_FRLLO", "Краткое",
                "DATA_BEGIN", "26.12.2017", "DATA_END", "2019-12-31"));
        assertThat(row.from()).hasValue(LocalDate.of(2017, 12, 26));
        assertThat(row.to()).hasValue(LocalDate.of(2019, 12, 31));
        assertThat(row.synonyms()).containsExactly("Краткое");
    }

    @Test
    void rowWithoutItsNameIsCalledByAnotherNameOrItsCode() {
        var layout = Layout.of("region.x", List.of("CODE", "NAME", "NAME_088"), DictionarySettings.USUAL);
        assertThat(RowFromNsi.toRow(layout, Map.of("CODE", "5", "NAME_088", "По форме 088")).name())
                .isEqualTo("По форме 088");
        assertThat(RowFromNsi.toRow(layout, Map.of("CODE", "5")).name()).isEqualTo("5");
    }

    @Test
    void dayThatIsNotOneLimitsNothingAndStaysAmongTheCells() {
        var layout = Layout.of("region.x", List.of("CODE", "NAME", "DATE_END"), DictionarySettings.USUAL);
        var row = RowFromNsi.toRow(layout, Map.of("CODE", "1", "NAME", "А", "DATE_END", "31.02.20267"));
        assertThat(row.to()).isEmpty();
        assertThat(row.cells()).containsEntry("DATE_END", "31.02.20267");
    }

    @Test
    void daysAreReadInBothSpellingsAndOnlyWhenTheyAreInTheCalendar() {
        var layout = Layout.of("region.x", List.of("CODE", "NAME", "DATE_END"), DictionarySettings.USUAL);
        assertThat(List.of("29.02.2024", "2024-02-29", "29.02.2024 23:59", "2024-02-29T00:00:00Z"))
                .allSatisfy(text -> assertThat(RowFromNsi.toRow(layout, Map.of("CODE", "1", "DATE_END", text)).to())
                        .hasValue(LocalDate.of(2024, 2, 29)));
        assertThat(List.of("29.02.2023", "2023-02-29", "2024/02/29", "29-02-2024", "1.2.2024 00:00", "29.02.20+4",
                "бессрочно!", "29.02.24"))
                .allSatisfy(text -> assertThat(RowFromNsi.toRow(layout, Map.of("CODE", "1", "DATE_END", text)).to())
                        .isEmpty());
    }

    @Test
    void codeOfTheFundMayComeAgainWithAnotherDay() {
        var layout = Layout.of("ffoms.V002", List.of("IDPR", "PRNAME", "DATEBEG", "DATEEND"),
                DictionarySettings.USUAL);
        var first = RowFromNsi.toRow(layout, Map.of("IDPR", "3", "PRNAME", "старое", "DATEBEG", "01.01.2011"));
        var second = RowFromNsi.toRow(layout, Map.of("IDPR", "3", "PRNAME", "новое", "DATEBEG", "01.01.2020"));
        assertThat(List.of(first.code(), second.code())).containsExactly("3", "3");
        assertThat(first.key()).isNotEqualTo(second.key());
    }

    @Test
    void columnThatIsGoneIsNamed() {
        assertThatThrownBy(() -> Layout.of(passport(ICD10, true, List.of(new NsiKey("ID", "PRIMARY")), "ID", "CODE"),
                DictionarySettings.USUAL)).hasMessageContaining("нет столбца MKB_CODE")
                .hasMessageContaining("ID, CODE");
    }

    @Test
    void administratorsChoiceStandsAboveTheTable() {
        var chosen = new DictionarySettings(DictionarySettings.USUAL.mode(), DictionarySettings.USUAL.way(), 24, 3,
                "REC", "TITLE");
        var layout = Layout.of(passport(ICD10, true, List.of(), "ID", "REC", "TITLE"), chosen);
        assertThat(layout.code()).isEqualTo("REC");
        assertThat(layout.name()).isEqualTo("TITLE");
    }

    private static NsiPassport passport(String oid, boolean hierarchical, List<NsiKey> keys, String... columns) {
        var fields = Arrays.stream(columns).map(column -> new NsiField(column, "VARCHAR", column, "")).toList();
        return new NsiPassport("OK", null, null, "X", oid, "1.1", 1, "", "", "", "", "", "", "", "", "", fields, keys,
                List.of(), hierarchical, false);
    }
}
