package ru.medbus.domain.drugsupply.traceability;

/**
 * One pack of a report.
 *
 * @param object     SGTIN
 * @param box        SSCC that stands for the pack in the document; empty when the pack itself does
 * @param part       доля that was dispensed or withdrawn, n/m; empty for the whole
 * @param series     production series
 * @param movementId of the ledger; 0 when there is none
 */
public record ReportLine(String object, String box, String part, String series, long priceKopecks, long vatKopecks,
        long movementId) {

    public static ReportLine of(String object) {
        return new ReportLine(object, "", "", "", 0, 0, 0);
    }
}
