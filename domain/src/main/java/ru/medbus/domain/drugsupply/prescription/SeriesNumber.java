package ru.medbus.domain.drugsupply.prescription;

/** Series and number of a prescription, unique together. */
public record SeriesNumber(String series, String number) {

    /** «7601 000000000012» */
    @Override
    public String toString() {
        return series + " " + number;
    }
}
