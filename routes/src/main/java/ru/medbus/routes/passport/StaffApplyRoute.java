package ru.medbus.routes.passport;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.spine.Carriage;

/**
 * Applies an answer of ФРМР.
 *
 * <p>In: a portion of staff as it came by callback. Out: people, posts and papers of the organisation, or the reason why
 * nothing has changed; the next portion is asked for.
 * Repeats: safe; a portion that is applied changes nothing again. The portion is applied in a transaction of its own.
 */
@Component
public class StaffApplyRoute extends RouteBuilder {
    static final String ID = StaffOrders.APPLY_QUEUE;

    private final StaffApplying applying;

    StaffApplyRoute(StaffApplying applying) {
        this.applying = applying;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=8&parallel=2")
                .routeId(ID)
                .routeDescription("Персонал из ФРМР → паспорта организаций")
                .process().exchange(this::apply);
    }

    private void apply(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        applying.apply(carriage.message().document(), carriage.message().content())
                .ifPresentOrElse(why -> carriage.aside("FRMR", why), () -> carriage.done("Применено"));
    }
}
