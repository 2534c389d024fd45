package ru.medbus.routes.mdlp;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.mdlp.MdlpClient;
import ru.medbus.domain.drugsupply.traceability.Reconciliations;
import ru.medbus.mappings.mdlp.CodeFromMdlp;
import ru.medbus.spine.Carriage;

/**
 * Brings the codes that МДЛП counts at a place, to be laid beside our stock.
 *
 * <p>In: number of a reconciliation. Out: its codes, page by page. Repeats: safe; a code is kept once.
 * No transaction spans the calls.
 */
@Component
public class MdlpReconcileRoute extends RouteBuilder {
    static final String ID = Reconciliations.QUEUE;
    private static final List<String> PRESENT = List.of("in_circulation", "in_partial_discount_prescription_sale",
            "paused_circulation", "expired");

    private final Reconciliations reconciliations;
    private final MdlpClient mdlp;

    MdlpReconcileRoute(Reconciliations reconciliations, MdlpClient mdlp) {
        this.reconciliations = reconciliations;
        this.mdlp = mdlp;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=2&parallel=1")
                .routeId(ID)
                .routeDescription("Остатки места деятельности по МДЛП → сверка с нашими")
                .process().exchange(this::reconcile);
    }

    private void reconcile(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var reconciliation = reconciliations.get(MdlpDocumentSendRoute.number(carriage.message()));
        int seen = 0;
        for (boolean more = true; more;) {
            var page = mdlp.sgtinsAt(reconciliation.place(), PRESENT, seen);
            var codes = MdlpCodeAskRoute.known(page);
            reconciliations.keep(reconciliation.id(), codes.stream().map(CodeFromMdlp::toState).toList());
            seen += codes.size();
            more = !codes.isEmpty() && seen < page.total();
        }
        reconciliations.finish(reconciliation.id());
        carriage.done("Кодов за местом " + reconciliation.place() + " по МДЛП: " + seen);
    }
}
