package ru.medbus.domain.drugsupply.beneficiary;

/** A programme with rules of its own that a category may belong to. */
public enum Programme {
    NONE(""),
    /** Высокозатратные нозологии, ПП 1416 of 26.11.2018. */
    VZN("14 ВЗН"),
    /** ПП 545 of 06.04.2021, ПП 555 of 08.04.2021. */
    KRUG_DOBRA("Круг добра");

    private final String title;

    Programme(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
