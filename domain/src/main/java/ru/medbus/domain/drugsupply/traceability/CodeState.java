package ru.medbus.domain.drugsupply.traceability;

/**
 * What МДЛП said of a code; texts are empty where it said nothing.
 *
 * @param status    one of МДЛП's words; empty when it refused to answer
 * @param place     место деятельности the code is at
 * @param expires   as МДЛП writes it
 * @param halt      decision of Росздравнадзор that paused the series
 * @param errorCode 0, or 2 not found, 4 not allowed to see
 */
public record CodeState(String sgtin, String status, String place, String owner, String series, String expires,
        String halt, int errorCode, String errorText) {

    public static CodeState refused(String sgtin, int code, String text) {
        return new CodeState(sgtin, "", "", "", "", "", "", code, text);
    }
}
