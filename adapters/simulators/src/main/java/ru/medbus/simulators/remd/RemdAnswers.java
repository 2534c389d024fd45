package ru.medbus.simulators.remd;

import static ru.medbus.simulators.remd.RemdNames.CALLBACK;
import static ru.medbus.simulators.remd.RemdNames.SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ru.medbus.simulators.kit.Soap;
import ru.medbus.simulators.kit.SoapMessage;
import ru.medbus.simulators.kit.XmlOut;

/** Envelopes that РЭМД sends. */
final class RemdAnswers {
    static final String CALLBACK_ACTION = "sendRegisterDocumentResult";
    private static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous";

    private RemdAnswers() {}

    static byte[] success(SoapMessage asked, Consumer<XmlOut> content) {
        return answer(asked, out -> content.accept(out.text(SERVICE, "status", "success")));
    }

    static byte[] error(SoapMessage asked, RemdRefusal refusal) {
        return answer(asked, out -> out.text(SERVICE, "status", "error").open(SERVICE, "errors").open(SERVICE, "item")
                .text(SERVICE, "code", refusal.code()).text(SERVICE, "message", refusal.text()).close().close());
    }

    static void matches(XmlOut out, List<RemdOutcome> items) {
        out.open(SERVICE, "matches");
        items.forEach(item -> item(out.open(SERVICE, "item"), item).close());
        out.close();
    }

    static void registryItem(XmlOut out, RemdOutcome item) {
        item(out.open(SERVICE, "registryItem"), item).close();
    }

    /** The late result of a registration. */
    static byte[] result(String to, String messageId, RemdOutcome outcome) {
        return Soap.V12.envelope(to, CALLBACK_ACTION, messageId, out -> {
            out.open(CALLBACK, "registerDocumentResult").text(CALLBACK, "relatesToMessage", messageId)
                    .text(CALLBACK, "localUid", outcome.localUid())
                    .text(CALLBACK, "status", outcome.registered() ? "success" : "error")
                    .text(CALLBACK, "kind", outcome.kind()).text(CALLBACK, "organization", outcome.organization());
            Optional.of(outcome).filter(RemdOutcome::registered)
                    .ifPresentOrElse(item -> registered(out, item), () -> refused(out, outcome));
            out.close();
        });
    }

    private static void registered(XmlOut out, RemdOutcome item) {
        out.open(CALLBACK, "registryItem").text(CALLBACK, "emdrId", item.emdrId())
                .text(CALLBACK, "registrationDateTime", item.registeredAt()).close()
                .text(CALLBACK, "documentStatus", "Зарегистрировано");
    }

    private static void refused(XmlOut out, RemdOutcome outcome) {
        out.open(CALLBACK, "errors").open(CALLBACK, "item").text(CALLBACK, "code", outcome.code())
                .text(CALLBACK, "message", outcome.text()).close().close();
    }

    private static XmlOut item(XmlOut out, RemdOutcome item) {
        return out.text(SERVICE, "emdrId", item.emdrId()).text(SERVICE, "localUid", item.localUid())
                .text(SERVICE, "registrationDateTime", item.registeredAt()).text(SERVICE, "kind", item.kind());
    }

    private static byte[] answer(SoapMessage asked, Consumer<XmlOut> content) {
        var name = asked.body().name().replace("Request", "Response");
        return Soap.V12.envelope(ANONYMOUS, name, asked.messageId(), out -> {
            content.accept(out.open(SERVICE, name));
            out.close();
        });
    }
}
