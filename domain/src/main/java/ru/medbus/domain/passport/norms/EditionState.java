package ru.medbus.domain.passport.norms;

/** An edition's lines may be changed until it is put in force; then only its end. */
public enum EditionState {
    DRAFT("черновик", "warning"),
    IN_FORCE("введена", "ok");

    private final String title;
    private final String kind;

    EditionState(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }
}
