package ru.medbus.domain.drugsupply.stock;

import static ru.medbus.domain.drugsupply.stock.PackState.CONDEMNED;
import static ru.medbus.domain.drugsupply.stock.PackState.DESTROYED;
import static ru.medbus.domain.drugsupply.stock.PackState.DISPENSED;
import static ru.medbus.domain.drugsupply.stock.PackState.IN_STOCK;
import static ru.medbus.domain.drugsupply.stock.PackState.IN_TRANSIT;
import static ru.medbus.domain.drugsupply.stock.PackState.RETURNED;
import static ru.medbus.domain.drugsupply.stock.PackState.UNKNOWN;
import static ru.medbus.domain.drugsupply.stock.PackState.WRITTEN_OFF;

import java.util.Set;

/** What is done with packs, from which states and to which. */
public enum OperationKind {
    OPENING("Ввод начальных остатков", Set.of(UNKNOWN, RETURNED), IN_STOCK),
    RECEIPT("Приход", Set.of(UNKNOWN, RETURNED), IN_STOCK),
    SHIPMENT("Отгрузка", Set.of(IN_STOCK), IN_TRANSIT),
    ARRIVAL("Поступление", Set.of(IN_TRANSIT), IN_STOCK),
    SUPPLIER_RETURN("Возврат поставщику", Set.of(IN_STOCK), RETURNED),
    DISPENSING("Отпуск", Set.of(IN_STOCK), DISPENSED),
    WRITE_OFF("Списание", Set.of(IN_STOCK), WRITTEN_OFF),
    CONDEMNATION("Передача на уничтожение", Set.of(IN_STOCK), CONDEMNED),
    DESTRUCTION("Уничтожение", Set.of(CONDEMNED), DESTROYED),
    PACKING("Агрегация", Set.of(IN_STOCK), IN_STOCK),
    UNPACKING("Разагрегация", Set.of(IN_STOCK), IN_STOCK),
    PLACING("Размещение", Set.of(IN_STOCK), IN_STOCK),
    /** Any state goes back to the one before. */
    REVERSAL("Сторно", Set.of(), UNKNOWN);

    private final String title;
    private final Set<PackState> from;
    private final PackState to;

    OperationKind(String title, Set<PackState> from, PackState to) {
        this.title = title;
        this.from = from;
        this.to = to;
    }

    public String title() {
        return title;
    }

    /** Whether a pack in this state may be taken. */
    public boolean takes(PackState state) {
        return from.contains(state);
    }

    PackState leaves() {
        return to;
    }
}
