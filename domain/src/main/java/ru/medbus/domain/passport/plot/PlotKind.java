package ru.medbus.domain.passport.plot;

/** What an участок is for; an address belongs to one of a kind on a day. */
public enum PlotKind {
    THERAPEUTIC("Терапевтический"),
    PAEDIATRIC("Педиатрический"),
    GENERAL("Врача общей практики"),
    OBSTETRIC("Акушерско-гинекологический"),
    COMPLEX("Комплексный"),
    FELDSHER("Фельдшерский"),
    OTHER("Иной");

    private final String title;

    PlotKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
