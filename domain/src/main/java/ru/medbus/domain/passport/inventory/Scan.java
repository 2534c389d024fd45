package ru.medbus.domain.passport.inventory;

/** What came of a scanned code. */
public sealed interface Scan {

    /** What the counter reads. */
    String words();

    /** It is of this sheet. */
    record Found(InventoryLine line) implements Scan {
        @Override
        public String words() {
            return line.title() + ", инв. № " + line.inventoryNumber() + ": на месте";
        }
    }

    /** It was marked here before. */
    record Again(InventoryLine line) implements Scan {
        @Override
        public String words() {
            return line.title() + ", инв. № " + line.inventoryNumber() + ": уже отмечено (" + line.who() + ")";
        }
    }

    /** It is written elsewhere in the same organisation. */
    record Misplaced(InventoryLine line) implements Scan {
        @Override
        public String words() {
            return line.title() + ", инв. № " + line.inventoryNumber() + ": числится — " + line.bookPlace();
        }
    }

    /** The book does not know it. */
    record Surplus(InventoryLine line) implements Scan {
        @Override
        public String words() {
            return "Код " + line.scanned() + " в учёте МО не найден: внесено как излишек, опишите его";
        }
    }
}
