package ru.medbus.schemas.mdlp;

/**
 * What МДЛП knows of a document beside its text.
 *
 * @param processedDate {@code yyyy-MM-dd HH:mm:ss} or an ISO moment; may be {@code null}
 * @param docType       action_id
 */
public record DocumentCard(String requestId, String documentId, String date, String processedDate, String sender,
        String receiver, int docType, String docStatus) {

    /** Whether its ticket can be asked for. */
    public boolean ticketReady() {
        return "PROCESSED_DOCUMENT".equals(docStatus) || "FAILED_RESULT_READY".equals(docStatus);
    }

    /** Whether it came to its end without a ticket. */
    public boolean failed() {
        return "FAILED".equals(docStatus);
    }
}
