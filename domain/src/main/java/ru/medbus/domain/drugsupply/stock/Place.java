package ru.medbus.domain.drugsupply.stock;

/**
 * A store or a pharmacy.
 *
 * @param mdlpId место деятельности, 14 digits
 * @param owner  участник МДЛП that it belongs to
 */
public record Place(String facilityOid, String mdlpId, Kind kind, String title, String owner) {

    public enum Kind {
        WAREHOUSE("Склад"),
        PHARMACY("Аптека");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
