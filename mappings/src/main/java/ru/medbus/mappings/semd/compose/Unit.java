package ru.medbus.mappings.semd.compose;

/** Units of measure: UCUM and the row of 1.2.643.5.1.13.13.11.1358 that translates it. */
public enum Unit {
    MINUTE("min", "22", "мин"),
    HOUR("h", "23", "ч"),
    DAY("d", "24", "сут"),
    WEEK("wk", "520", "нед"),
    MONTH("mo", "521", "мес"),
    YEAR("a", "522", "год"),
    PERCENT("%", "53", "%"),
    PIECE("U", "128", "Ед");

    private final String ucum;
    private final Coded row;

    Unit(String ucum, String code, String name) {
        this.ucum = ucum;
        this.row = NsiDictionary.UNIT.row(code, name);
    }

    String ucum() {
        return ucum;
    }

    Coded row() {
        return row;
    }
}
