package ru.medbus.simulators.mdlp;

import java.util.List;

/**
 * A code as the simulated МДЛП has it.
 *
 * @param place    место деятельности it is at
 * @param target   место деятельности it is shipped to, until confirmed; empty when it stays
 * @param box      SSCC
 * @param sold     shares that were dispensed: {@code n/m}, joined by «+»
 * @param document that changed it last
 */
public record MdlpCode(String sgtin, String status, String place, String target, String box, String batch,
        String expires, String halt, String sold, String document) {

    /** In circulation at a place. */
    public static MdlpCode at(String sgtin, String place, String batch, String expires) {
        return new MdlpCode(sgtin, "in_circulation", place, "", "", batch, expires, "", "", "");
    }

    public MdlpCode status(String other) {
        return new MdlpCode(sgtin, other, place, target, box, batch, expires, halt, sold, document);
    }

    MdlpCode moved(String toPlace, String toTarget) {
        return new MdlpCode(sgtin, status, toPlace, toTarget, box, batch, expires, halt, sold, document);
    }

    MdlpCode boxed(String sscc) {
        return new MdlpCode(sgtin, status, place, target, sscc, batch, expires, halt, sold, document);
    }

    /** Circulation paused by a decision; empty lifts it. */
    public MdlpCode halted(String decision) {
        return new MdlpCode(sgtin, status, place, target, box, batch, expires, decision, sold, document);
    }

    MdlpCode sold(String shares) {
        return new MdlpCode(sgtin, status, place, target, box, batch, expires, halt, shares, document);
    }

    MdlpCode by(String documentId) {
        return new MdlpCode(sgtin, status, place, target, box, batch, expires, halt, sold, documentId);
    }

    String line() {
        return String.join("|", List.of(status, place, target, box, batch, expires, halt, sold, document));
    }

    static MdlpCode parse(String sgtin, String line) {
        var parts = line.split("\\|", -1);
        return new MdlpCode(sgtin, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7],
                parts[8]);
    }
}
