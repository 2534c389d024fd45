package ru.medbus.domain.reference.dictionary;

/** Where a dictionary comes from. */
public enum DictionarySource {
    NSI("ФР НСИ"),
    FFOMS("НСИ ФФОМС"),
    REGION("Регион");

    private final String title;

    DictionarySource(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
