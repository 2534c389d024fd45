package ru.medbus.routes.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.reference.dictionary.DictionaryOrders;
import ru.medbus.domain.reference.dictionary.DictionaryOrders.Order;
import ru.medbus.spine.Carriage;

/**
 * Asks ФР НСИ or НСИ ФФОМС for the newest version of a dictionary and loads it.
 *
 * <p>In: an order of {@link DictionaryOrders}, on demand or on schedule. Out: a version that has become the current one,
 * or the reason why nothing has changed; the passport is kept with the message.
 * Repeats: safe; a version that is there already is not loaded again, two loads of one dictionary exclude each other.
 * No transaction spans the calls: rows are brought to a file first, the register loads it in one of its own.
 */
@Component
public class DictionaryLoadRoute extends RouteBuilder {
    static final String ID = DictionaryOrders.LOAD_QUEUE;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PortalLoading loading;

    DictionaryLoadRoute(PortalLoading loading) {
        this.loading = loading;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=4&parallel=2")
                .routeId(ID)
                .routeDescription("НСИ → справочники: новая версия целиком, разницей или архивом")
                .process().exchange(this::load);
    }

    private void load(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var order = Order.parse(new String(carriage.message().content(), StandardCharsets.UTF_8));
        var report = loading.load(order);
        report.passport().ifPresent(passport -> carriage.keep("passport", written(passport)));
        if (report.done()) {
            carriage.done(report.text());
        } else {
            carriage.aside("DICTIONARY", report.text());
        }
    }

    private static byte[] written(Object passport) {
        try {
            return JSON.writeValueAsBytes(passport);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
