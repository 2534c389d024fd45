package ru.medbus.domain.drugsupply.traceability;

import java.util.List;

/** Квитанция: МДЛП's word on a document. */
public record Ticket(Verdict verdict, String operationId, String comment, List<Refusal> refusals) {

    public enum Verdict {
        ACCEPTED,
        PARTIAL,
        REJECTED
    }

    /**
     * Why.
     *
     * @param object SGTIN or SSCC; empty when it is about the whole document
     */
    public record Refusal(String object, String code, String text) {}

    DocumentState state() {
        return switch (verdict) {
            case ACCEPTED -> DocumentState.ACCEPTED;
            case PARTIAL -> DocumentState.PARTIAL;
            case REJECTED -> DocumentState.REJECTED;
        };
    }
}
