package ru.medbus.mappings.mdlp;

import java.util.Optional;
import ru.medbus.domain.drugsupply.traceability.CodeState;
import ru.medbus.schemas.mdlp.Sgtin;
import ru.medbus.schemas.mdlp.SgtinFailure;

/** МДЛП's record of a code → what we keep of it. */
public final class CodeFromMdlp {

    private CodeFromMdlp() {}

    public static CodeState toState(Sgtin record) {
        return new CodeState(record.sgtin(), text(record.status()), text(record.sysId()), text(record.owner()),
                text(record.batch()), text(record.expirationDate()), halt(record), 0, "");
    }

    public static CodeState toState(SgtinFailure failure) {
        return CodeState.refused(failure.sgtin(), failure.errorCode(), text(failure.errorDesc()));
    }

    private static String halt(Sgtin record) {
        return Optional.ofNullable(record.haltDocNum()).filter(number -> !number.isBlank())
                .orElseGet(() -> text(record.haltId()));
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
