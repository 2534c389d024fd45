package ru.medbus.simulators.frllo;

import java.util.List;
import ru.medbus.simulators.kit.XmlOut;

/** Answers of the register: {@code root} with a result for every document. */
final class FrlloAnswers {
    private static final String NONE = "";

    private FrlloAnswers() {}

    static byte[] of(List<FrlloOutcome> outcomes) {
        var out = new XmlOut().open(NONE, "root").text(NONE, "rec_qty", Integer.toString(outcomes.size()));
        out.open(NONE, "upload_status");
        long good = outcomes.stream().filter(one -> one.error().isEmpty()).count();
        status(out, "success", good);
        status(out, "error", outcomes.size() - good);
        out.close().open(NONE, "result");
        outcomes.forEach(one -> result(out, one));
        return out.bytes();
    }

    private static void status(XmlOut out, String code, long count) {
        out.open(NONE, "element").text(NONE, "status_code", code).text(NONE, "docs_qty", Long.toString(count)).close();
    }

    private static void result(XmlOut out, FrlloOutcome one) {
        out.open(NONE, "element").text(NONE, "document_id", one.documentId())
                .text(NONE, "status", one.error().isEmpty() ? "success" : "error");
        if (!one.field().isEmpty()) {
            out.text(NONE, one.field(), one.federalId());
        }
        one.error().ifPresent(error -> out.open(NONE, "errors").open(NONE, "element").text(NONE, "code", error.name())
                .text(NONE, "description", error.words() + (one.more().isEmpty() ? "" : ": " + one.more()))
                .close().close());
        out.close();
    }
}
