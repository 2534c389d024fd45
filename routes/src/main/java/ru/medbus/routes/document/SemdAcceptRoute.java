package ru.medbus.routes.document;

import ru.medbus.spine.Forwarding;
import java.util.Map;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * Accepts a СЭМД from a system, by REST or SOAP.
 *
 * <p>In: a {@link Submission} of a caller who is known already.
 * Out: a {@link SemdVerdict}, given after the journal's commit; an accepted document goes on in
 * {@link DocumentDistributionRoute}.
 * Repeats: safe; the sender's id of the document is unique, a repeat gets the first message.
 * No transaction spans the checks: the journal opens its own, one for everyone who waits.
 */
@Component
public class SemdAcceptRoute extends RouteBuilder implements Forwarding {
    public static final String ID = "semd.document.accept";
    public static final String FROM = "direct:" + ID;

    private final FormStep form;
    private final SenderStep sender;
    private final SignatureStep signatures;
    private final SettleStep journal;

    SemdAcceptRoute(FormStep form, SenderStep sender, SignatureStep signatures, SettleStep journal) {
        this.form = form;
        this.sender = sender;
        this.signatures = signatures;
        this.journal = journal;
    }

    @Override
    public Map<String, List<String>> forwards() {
        return Map.of(ID, List.of(DocumentDistributionRoute.ID));
    }

    @Override
    public void configure() {
        from(FROM)
                .routeId(ID)
                .routeDescription("СЭМД от МИС: форма, отправитель, подписи, журнал")
                .transform().body(Submission.class, form::examine)
                .transform().body(Examination.class, sender::examine)
                .transform().body(Examination.class, signatures::examine)
                .transform().body(Examination.class, journal::settle);
    }
}
