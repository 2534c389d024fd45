package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A supplier's waybill.
 *
 * @param supplier  its место деятельности, 14 digits
 * @param origin    {@code document_id} of the notification it came by; empty when a person entered it
 * @param packs     by its lines
 * @param scanned   codes that were scanned and not settled yet
 * @param accepted  codes that were accepted
 */
public record Waybill(long id, String facilityOid, String supplier, String supplierName, String number, LocalDate day,
        Way way, Terms terms, State state, String origin, int packs, int scanned, int accepted) {

    /** How the receipt is told to МДЛП. */
    public enum Way {
        DIRECT("Прямой акцепт: подтверждаем отгрузку поставщика (701)"),
        REVERSE("Обратный акцепт: сообщаем первыми (416)"),
        POSTING("Оприходование: поставщик не сообщает (702)");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum State {
        OPEN("Ожидает приёмки"),
        PARTLY("Принята частично"),
        ACCEPTED("Принята"),
        REFUSED("Отказано");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public boolean open() {
            return this == OPEN || this == PARTLY;
        }
    }

    /**
     * A line.
     *
     * @param expiresOn empty until it is known: notifications do not say it
     * @param expected  codes that the supplier has named
     */
    public record Line(int n, String gtin, String drug, String series, Optional<LocalDate> expiresOn, int packs,
            long priceKopecks, long vatKopecks, int expected, int scanned, int accepted) {}

    /** @param settled empty, {@code ACCEPTED} or {@code REFUSED} */
    public record Code(String sgtin, int line, String box, boolean expected, boolean scanned, String settled) {}
}
