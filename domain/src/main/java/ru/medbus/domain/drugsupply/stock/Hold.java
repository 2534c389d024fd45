package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A pack set aside for a prescription: nobody else gets it until the day is over.
 *
 * @param number    of the prescription, as people name it
 * @param heldUntil the last day
 */
public record Hold(String sgtin, String facilityOid, String prescription, String number, Purpose purpose,
        LocalDate heldUntil) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Why it is set aside. */
    public enum Purpose {
        /** A doctor has asked for it. */
        RESERVATION("бронь врача"),
        /** Its turn has come in the queue of отсроченное обслуживание. */
        OFFER("очередь отсрочки");

        private final String title;

        Purpose(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Why the pack is not for another. */
    public String why() {
        return "КИЗ " + sgtin + ": упаковка отложена по рецепту " + number + " до " + DAY.format(heldUntil) + " ("
                + purpose.title() + "). Возьмите другую или дождитесь, пока она освободится.";
    }
}
