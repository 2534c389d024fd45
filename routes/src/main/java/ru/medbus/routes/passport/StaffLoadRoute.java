package ru.medbus.routes.passport;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.passport.staff.StaffOrder;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.spine.Carriage;

/**
 * Asks ФРМР for a part of an organisation's staff.
 *
 * <p>In: a request of {@link StaffOrders}. Out: the id under which ИПС has taken it; the answer comes by callback
 * ({@link StaffAnswers}) and is applied by {@link StaffApplyRoute}.
 * Repeats: safe; a request only asks, a late answer is sent for again. No transaction spans the call.
 */
@Component
public class StaffLoadRoute extends RouteBuilder {
    static final String ID = StaffOrders.LOAD_QUEUE;

    private final StaffRequesting requests;
    private final StaffProperties properties;

    StaffLoadRoute(StaffRequesting requests, StaffProperties properties) {
        this.requests = requests;
        this.properties = properties;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=16&parallel=4")
                .routeId(ID)
                .routeDescription("Запрос персонала организации → ФРМР")
                .process().exchange(this::send);
    }

    private void send(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var order = StaffOrder.parse(new String(carriage.message().content(), StandardCharsets.UTF_8));
        if (carriage.run() > properties.attempts() && carriage.uncertain()) {
            var why = "ФРМР не ответил на " + properties.attempts() + " запроса: повторите позже";
            requests.refuse(order, why);
            carriage.aside("FRMR_SILENT", why);
            return;
        }
        var id = requests.send(order);
        carriage.name(KeyKind.CORRELATION, StaffAnswers.key(id));
        carriage.await(properties.answer(), "Принято ИПС, id " + id);
    }
}
