package ru.medbus.routes.passport;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalOrders;
import ru.medbus.spine.Carriage;

/**
 * Loads the network from ФРМО: organisations, departments, отделения, buildings.
 *
 * <p>In: an order of {@link FederalOrders}, on demand or on schedule. Out: the network as ФРМО says it but for what the
 * region has changed, or the reason why nothing has changed.
 * Repeats: safe; versions that are there are not brought again, a load that has ended is not applied again.
 * No transaction spans the calls: dictionaries are brought first, the network takes them in one of its own.
 */
@Component
public class NetworkLoadRoute extends RouteBuilder {
    static final String ID = FederalOrders.NETWORK_QUEUE;

    private final NetworkLoading loading;
    private final FederalLoads loads;

    NetworkLoadRoute(NetworkLoading loading, FederalLoads loads) {
        this.loading = loading;
        this.loads = loads;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=1&parallel=1")
                .routeId(ID)
                .routeDescription("ФРМО через НСИ → сеть организаций")
                .process().exchange(this::load);
    }

    private void load(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var order = new String(carriage.message().content(), StandardCharsets.UTF_8).split("\n", 2);
        long load = Long.parseLong(order[0]);
        loading.load(load, order[1]).ifPresentOrElse(why -> carriage.aside("FRMO", why),
                () -> carriage.done(loads.summary(load)));
    }
}
