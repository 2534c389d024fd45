package ru.medbus.domain.passport.federal;

/**
 * Why a set cannot be loaded.
 *
 * @param origin dictionary, or МО
 * @param rowNo  row of it; 0 when it is the whole
 */
public record Breach(String origin, int rowNo, String text) {

    /** «99.2.114, строка 17: …» */
    public String words() {
        return (origin.isEmpty() ? "" : origin + (rowNo > 0 ? ", строка " + rowNo : "") + ": ") + text;
    }
}
