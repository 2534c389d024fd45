package ru.medbus.domain.drugsupply.stocktaking;

/** How what was found differs from the book. */
public enum Discrepancy {
    LACKING("Недостача"),
    SHORT("Недостача части"),
    OVER("Излишек части"),
    MISPLACED("Не в своей ячейке"),
    SURPLUS("Излишек"),
    FOREIGN("Чужая упаковка"),
    UNREADABLE("Код не читается");

    private final String title;

    Discrepancy(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
