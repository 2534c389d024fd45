package ru.medbus.domain.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.SummaryColumn;
import ru.medbus.domain.passport.accounting.AssetState;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.Difference;
import ru.medbus.domain.passport.accounting.Difference.Decision;
import ru.medbus.domain.passport.accounting.Difference.What;

@DatabaseTest
class EquipmentBookIT {
    @Autowired
    private EquipmentBook book;
    @Autowired
    private EquipmentRegister register;
    @Autowired
    private List<SummaryColumn> columns;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    private EquippedNetwork network;
    private long unit;

    @BeforeEach
    void enter() {
        network = new EquippedNetwork(database);
        unit = register.add(network.xray("ИНВ 17"), EquipmentState.WORKING, EquippedNetwork.longAgo(), "test", "");
    }

    @Test
    void registerIsReadAsAccountingComparesIt() {
        assertThat(book.of(network.oid)).singleElement().satisfies(one -> {
            assertThat(one.inventoryNumber()).isEqualTo("ИНВ 17");
            assertThat(one.costKopecks()).contains(125_000_000L);
            assertThat(one.room()).isEqualTo("12");
            assertThat(one.state()).contains(AssetState.IN_USE);
        });
    }

    @Test
    void costRoomAndStateAreTakenOver() {
        take(What.VALUE, "Стоимость", "1\u00A0300\u00A0000,50\u00A0₽", "1\u00A0250\u00A0000,00\u00A0₽");
        take(What.VALUE, "Кабинет", "14", "12");
        take(What.VALUE, "Состояние", AssetState.REPAIR.title(), AssetState.IN_USE.title());
        var now = register.get(unit);
        assertThat(now.facts().costKopecks()).isEqualTo(130_000_050);
        assertThat(now.facts().roomId()).contains(network.room14);
        assertThat(now.state()).isEqualTo(EquipmentState.REPAIR);
    }

    @Test
    void whatAccountingHasNotIsWrittenOff() {
        take(What.ONLY_REGISTER, "", "", "есть");
        assertThat(register.get(unit).state()).isEqualTo(EquipmentState.WRITTEN_OFF);
        assertThat(book.of(network.oid)).isEmpty();
    }

    @Test
    void unknownRoomAndUnknownKindAreRefusedWithWhatToDo() {
        assertThatThrownBy(() -> take(What.VALUE, "Кабинет", "999", "12"))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("заведите его");
        assertThatThrownBy(() -> take(What.ONLY_ACCOUNTING, "", "есть", ""))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("Внесите единицу");
        assertThat(register.get(unit).facts().roomId()).contains(network.room12);
    }

    @Test
    void summaryCountsWhatStandsAndWhatWorks() {
        register.add(network.xray("ИНВ 18"), EquipmentState.REPAIR, EquippedNetwork.longAgo(), "test", "");
        assertThat(columns).filteredOn(column -> column.title().equals("Единиц оборудования")).singleElement()
                .satisfies(column -> assertThat(column.counted(List.of(network.oid))).containsEntry(network.oid, 2L));
        assertThat(columns).filteredOn(column -> column.title().equals("из них работает")).singleElement()
                .satisfies(column -> assertThat(column.counted(List.of(network.oid))).containsEntry(network.oid, 1L));
    }

    /** Accounting writes the number its own way. */
    private void take(What what, String field, String inAccounting, String inRegister) {
        transaction.executeWithoutResult(status -> book.take(network.oid, new Difference(0, network.oid,
                BatchKind.ASSETS, "инв17", "Рентгенодиагностический комплекс", what, field, inAccounting, inRegister,
                Decision.OPEN), "test", "сверка"));
    }
}
