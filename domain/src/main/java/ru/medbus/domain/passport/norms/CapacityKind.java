package ru.medbus.domain.passport.norms;

public enum CapacityKind {
    BEDS("Коек"),
    WORKPLACES("Рабочих мест");

    private final String title;

    CapacityKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Of a form that asks for both. */
    public String field() {
        return this == BEDS ? "beds" : "workplaces";
    }
}
