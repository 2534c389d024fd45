package ru.medbus.mappings.facilityerp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.domain.passport.accounting.AssetState;
import ru.medbus.domain.passport.accounting.LineFault;
import ru.medbus.domain.shared.Snils;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.schemas.facilityerp.ErpRow;

class FromErpTest {
    private static final Map<ErpColumn, String> ASSET = Map.of(ErpColumn.INV_NO, "17", ErpColumn.NAME, "Аппарат УЗИ",
            ErpColumn.COST, "1 200,5", ErpColumn.ACCEPTED, "31.12.2020", ErpColumn.STATE, "Введён");
    private static final Map<ErpColumn, String> STAFF = Map.of(ErpColumn.SNILS, Snils.ofAccount(112233445).formatted(),
            ErpColumn.FIO, "Примеров Пётр", ErpColumn.POST_NAME, "Врач", ErpColumn.RATE, "0,75", ErpColumn.FUND,
            "45000", ErpColumn.MONTH, "11.2026");

    @Test
    void moneyDaysAndStatesAreReadAsPeopleWriteThem() {
        var asset = AssetFromErp.toAsset(row(ASSET)).line().orElseThrow();
        assertThat(asset.costKopecks()).hasValue(120_050L);
        assertThat(asset.acceptedOn()).hasValue(LocalDate.of(2020, 12, 31));
        assertThat(asset.state()).hasValue(AssetState.IN_USE);
        assertThat(asset.restKopecks()).isEmpty();
    }

    @Test
    void postIsReadWithItsMonth() {
        var paid = StaffFromErp.toStaff(row(STAFF)).line().orElseThrow();
        assertThat(paid.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(paid.line().rate()).isEqualTo(new BigDecimal("0.75"));
        assertThat(paid.line().fundKopecks()).isEqualTo(45_000_00);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"INV_NO | '' | ACC-REQUIRED", "NAME | ' ' | ACC-REQUIRED",
            "COST | -5 | ACC-NEGATIVE", "COST | 1,234 | ACC-MONEY", "COST | много | ACC-MONEY",
            "ACCEPTED | 31.02.2020 | ACC-DATE", "ACCEPTED | 2020/12/31 | ACC-DATE", "STATE | потерян | ACC-STATE"})
    void wrongAssetIsToldByLineAndColumn(ErpColumn column, String value, String rule) {
        told(AssetFromErp.toAsset(row(with(ASSET, column, value))), column, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SNILS | 112-233-445 00 | ACC-SNILS", "SNILS | '' | ACC-REQUIRED",
            "RATE | -1 | ACC-NEGATIVE", "RATE | 2,5 | ACC-RATE", "RATE | 0 | ACC-RATE", "FUND | '' | ACC-REQUIRED",
            "FUND | -0,01 | ACC-NEGATIVE", "MONTH | ноябрь | ACC-MONTH", "MONTH | 13.2026 | ACC-MONTH"})
    void wrongPostIsToldByLineAndColumn(ErpColumn column, String value, String rule) {
        told(StaffFromErp.toStaff(row(with(STAFF, column, value))), column, rule);
    }

    private static void told(Mapped<?> mapped, ErpColumn column, String rule) {
        assertThat(mapped.line()).isEqualTo(Optional.empty());
        assertThat(mapped.faults()).extracting(LineFault::line, LineFault::column, LineFault::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7, column.name(), rule));
        assertThat(mapped.faults().getFirst().text()).startsWith(column.title());
    }

    private static Map<ErpColumn, String> with(Map<ErpColumn, String> cells, ErpColumn column, String value) {
        var changed = new EnumMap<ErpColumn, String>(cells);
        changed.put(column, value);
        return changed;
    }

    private static ErpRow row(Map<ErpColumn, String> cells) {
        return new ErpRow(7, cells);
    }
}
