package ru.medbus.domain.drugsupply.prescription;

/**
 * How an МО numbers one form.
 *
 * @param series     begins with the two first digits of ОКАТО of the subject (1094н, прил. 3, п. 1)
 * @param nextNumber the one to be given next
 * @param lastNumber the last one that may be given
 * @param width      digits, zeros in front
 */
public record Numbering(String facilityOid, String formCode, String series, long nextNumber, long lastNumber,
        int width, int revision) {

    public long left() {
        return Math.max(0, lastNumber - nextNumber + 1);
    }
}
