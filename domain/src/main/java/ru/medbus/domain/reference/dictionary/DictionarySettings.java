package ru.medbus.domain.reference.dictionary;

/**
 * What the administrator decides of a dictionary.
 *
 * @param everyHours   how often the portal is asked
 * @param keepVersions the current one and so many less one before it
 * @param codeColumn   column of the code that documents carry; empty: by the passport
 * @param nameColumn   column of the name for people; empty: by the passport
 */
public record DictionarySettings(LoadMode mode, LoadWay way, int everyHours, int keepVersions, String codeColumn,
        String nameColumn) {
    /** Asked for once a day, loaded by a person, three versions kept. */
    public static final DictionarySettings USUAL = new DictionarySettings(LoadMode.MANUAL, LoadWay.WHOLE, 24, 3, "",
            "");

    public DictionarySettings {
        if (everyHours < 1 || everyHours > 8760) {
            throw new DictionaryRefusedException("everyHours", "Период — от 1 часа до 8760 (год)");
        }
        if (keepVersions < 1 || keepVersions > 100) {
            throw new DictionaryRefusedException("keepVersions", "Хранить можно от 1 до 100 версий");
        }
    }

    public DictionarySettings on(LoadMode other) {
        return new DictionarySettings(other, way, everyHours, keepVersions, codeColumn, nameColumn);
    }

    public DictionarySettings by(LoadWay other) {
        return new DictionarySettings(mode, other, everyHours, keepVersions, codeColumn, nameColumn);
    }
}
