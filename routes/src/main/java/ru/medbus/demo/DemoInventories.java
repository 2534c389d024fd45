package ru.medbus.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.inventory.Decision;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.InventoryAct;
import ru.medbus.domain.passport.inventory.InventoryCount;
import ru.medbus.domain.passport.inventory.InventoryState;
import ru.medbus.domain.passport.inventory.Mark;
import ru.medbus.domain.reference.calendar.RegionTime;

/** A finished inventory and one that is half counted. */
@Component
@Profile("demo")
class DemoInventories implements Seed {
    private static final String ORDER = "ДЕМО-инв";
    private static final String REGISTRARS = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String WHO = Actor.HUB.who();

    private final EquippedFacilities facilities;
    private final DemoEquipment equipment;
    private final EquipmentQueries queries;
    private final Inventories inventories;
    private final InventoryCount count;
    private final InventoryAct act;
    private final RegionTime time;

    DemoInventories(EquippedFacilities facilities, DemoEquipment equipment, EquipmentQueries queries,
            Inventories inventories, InventoryCount count, InventoryAct act, RegionTime time) {
        this.facilities = facilities;
        this.equipment = equipment;
        this.queries = queries;
        this.inventories = inventories;
        this.count = count;
        this.act = act;
        this.time = time;
    }

    @Override
    public boolean sown() {
        return inventories.all("", 0, 500).stream().anyMatch(each -> each.orderNumber().startsWith(ORDER));
    }

    @Override
    public boolean ready() {
        return equipment.sown();
    }

    @Override
    public void sow(int percent) {
        var equipped = facilities.all().stream().map(Facility::oid).filter(this::equipped).toList();
        var open = equipped.stream().filter(REGISTRARS::equals).findFirst().orElse(equipped.getFirst());
        counted(open("1", open), 2);
        equipped.stream().filter(oid -> !oid.equals(open)).findFirst().ifPresent(this::finished);
    }

    private boolean equipped(String facility) {
        return queries.count(EquipmentFilter.NONE.of(facility)) > 0;
    }

    private void finished(String facility) {
        long id = open("2", facility);
        counted(id, 1);
        inventories.move(id, InventoryState.REVIEW, WHO);
        inventories.differences(id).forEach(line -> act.decide(id, line.id(), Decision.KEEP_BOOK,
                "Вымышленное решение комиссии", InventoryAct.Taken.NOTHING));
        act.close(id, WHO);
    }

    private long open(String number, String facility) {
        return inventories.open(new Inventories.Order(facility, ORDER + "-" + number, time.today(),
                "Председателева Полина Павловна", "Членов Чеслав Чеславович, Комиссарова Кира Кирилловна", List.of(),
                List.of()), WHO);
    }

    /** Every so many units are found where they must be; the last one is not. */
    private void counted(long id, int every) {
        var lines = inventories.lines(id);
        for (int i = 0; i < lines.size() - 1; i += every) {
            count.mark(id, lines.get(i).id(), Mark.FOUND,
                    lines.get(i).sheetId().orElseThrow(), Optional.empty(), WHO);
        }
    }
}
