package ru.medbus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.InventoryState;
import ru.medbus.domain.passport.need.Need;

/** The invented equipment is sown once organisations are there. */
class DemoEquipmentIT extends BusIT {
    @Autowired
    private DemoEquipment equipment;
    @Autowired
    private DemoStandards standards;
    @Autowired
    private DemoInventories campaigns;
    @Autowired
    private EquipmentQueries queries;
    @Autowired
    private Inventories inventories;
    @Autowired
    private Need need;
    @Autowired
    private JdbcTemplate database;

    @Test
    void regionIsEquippedMeasuredAndCounted() {
        for (int i = 10; i < 22; i++) {
            organisation("1.2.643.5.1.13.13.12.2.99.44" + i);
        }
        Awaitility.await().atMost(Duration.ofMinutes(2))
                .until(() -> equipment.sown() && standards.sown() && campaigns.sown());
        assertThat(queries.count(DemoEquipment.numbered())).isGreaterThanOrEqualTo(90);
        assertThat(need.lines("", LocalDate.now())).isNotEmpty();
        assertThat(inventories.all("", 0, 500)).filteredOn(each -> each.orderNumber().startsWith("ДЕМО-инв"))
                .extracting(each -> each.state()).containsExactlyInAnyOrder(InventoryState.COUNTING,
                        InventoryState.CLOSED);
    }

    private void organisation(String oid) {
        database.update("""
            insert into passport.facility (oid, kind, full_name, short_name, source)
            values (?, 'MEDICAL', 'Вымышленная поликлиника', 'Поликлиника ' || right(?, 2), 'LOCAL')
            on conflict do nothing""", oid, oid);
        database.update("""
            insert into passport.department (oid, facility_oid, name, type_code, type_name, source)
            values (? || '.0.1', ?, 'Терапевтическое отделение', '944', 'Терапевтический', 'LOCAL')
            on conflict do nothing""", oid, oid);
    }
}
