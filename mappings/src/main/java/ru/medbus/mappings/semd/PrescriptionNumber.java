package ru.medbus.mappings.semd;

/**
 * Number of a prescription (fields 6001 and 6002).
 *
 * @param series empty when the document gives a nullFlavor
 */
public record PrescriptionNumber(String series, String number) {

    /** As it is searched for: series and number with one space between. */
    @Override
    public String toString() {
        return series.isEmpty() ? number : series + ' ' + number;
    }
}
