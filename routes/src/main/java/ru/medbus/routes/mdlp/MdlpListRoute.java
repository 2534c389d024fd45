package ru.medbus.routes.mdlp;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.traceability.MdlpIncome;
import ru.medbus.spine.Carriage;

/**
 * Reads МДЛП's lists: what came for us, and what became of ours.
 *
 * <p>In: name of a list. Out: notices taken, tickets applied. Repeats: safe; a document is taken once, by its id, however
 * often the overlap shows it. No transaction spans the calls.
 */
@Component
public class MdlpListRoute extends RouteBuilder {
    static final String ID = MdlpIncome.POLL_QUEUE;

    private final MdlpLists lists;

    MdlpListRoute(MdlpLists lists) {
        this.lists = lists;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=2&parallel=1")
                .routeId(ID)
                .routeDescription("Списки документов МДЛП → уведомления и квитанции")
                .process().exchange(this::poll);
    }

    private void poll(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var list = new String(carriage.message().content(), StandardCharsets.UTF_8);
        int taken = list.equals(MdlpIncome.INCOME)
                ? lists.income(carriage.message().id())
                : lists.outcome(carriage.message().id());
        carriage.done(taken == 0 ? "Нового нет" : "Новых документов: " + taken);
    }
}
