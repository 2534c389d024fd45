package ru.medbus.domain.passport.federal;

/**
 * What a load did with one field of a record, or with the record as a whole.
 *
 * @param field column; empty when it is the whole
 */
public record LoadChange(String kind, String facilityOid, String subject, String field, String before, String after,
        Deed deed) {

    public enum Deed {
        ADDED("добавлено"),
        CHANGED("изменено"),
        CLOSED("закрыто"),
        KEPT("оставлено наше");

        private final String title;

        Deed(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The field in words. */
    public String title() {
        return field.isEmpty() || kind.equals("EMPLOYMENT") ? field : FederalKind.valueOf(kind).title(field);
    }
}
