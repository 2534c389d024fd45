package ru.medbus.routes.document;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.remd.RemdClient;
import ru.medbus.adapters.remd.RemdProperties;
import ru.medbus.adapters.remd.RemdSearch;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.journal.MessageIds;
import ru.medbus.mappings.remd.RegistrationToRemd;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.schemas.remd.v1.RegistryItem;
import ru.medbus.spine.Carriage;

/**
 * Registers a document in РЭМД.
 *
 * <p>In: a document that a rule sends to РЭМД. Out: «taken to be checked»; the number or the refusal comes by callback
 * ({@link RemdResults}). When no callback comes in time, or the answer was lost, the registry is searched first.
 * Repeats: safe; РЭМД knows a version of a document by its localUid.
 * No transaction spans the call.
 */
@Component
public class RemdRegistrationRoute extends RouteBuilder {
    public static final String ID = "remd.document.register";
    private static final Duration SEARCH_BACK = Duration.ofHours(1);

    private final FactsAtHand atHand;
    private final RemdClient remd;
    private final RemdProperties properties;
    private final DeliveryProperties delivery;

    RemdRegistrationRoute(FactsAtHand atHand, RemdClient remd, RemdProperties properties, DeliveryProperties delivery) {
        this.atHand = atHand;
        this.remd = remd;
        this.properties = properties;
        this.delivery = delivery;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=32&parallel=8")
                .routeId(ID)
                .routeDescription("СЭМД → РЭМД: регистрация")
                .process().exchange(this::register);
    }

    private void register(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var facts = atHand.of(carriage.message());
        if (carriage.uncertain()) {
            var found = remd.find(search(carriage.message(), facts));
            if (found.isPresent()) {
                registered(carriage, found.get());
                return;
            }
        }
        send(carriage, facts);
    }

    private void send(Carriage carriage, SemdFacts facts) {
        var message = carriage.message();
        var document = message.content();
        remd.registerDocument(Correlation.of(message.id()), RegistrationToRemd.toRequest(SemdToRemd.registration(facts,
                kind(message), document, document.length <= properties.maxInline().toBytes(), Signed.authors(message),
                Signed.organisation(message))));
        carriage.name(KeyKind.CORRELATION, Correlation.of(message.id()));
        carriage.name(KeyKind.CORRELATION, SemdToRemd.localUid(facts));
        carriage.await(delivery.remdAnswer(), "Принято РЭМД на проверку, ждём ответа");
    }

    private static void registered(Carriage carriage, RegistryItem item) {
        carriage.name(KeyKind.REGISTRY_NUMBER, item.getEmdrId());
        carriage.done("Зарегистрировано: " + item.getEmdrId());
    }

    private static RemdSearch search(Message message, SemdFacts facts) {
        var from = MessageIds.at(message.id()).minus(SEARCH_BACK).atOffset(OffsetDateTime.now().getOffset());
        return new RemdSearch(SemdToRemd.localUid(facts), message.facility(), kind(message), from,
                OffsetDateTime.now().plusMinutes(5));
    }

    static String kind(Message message) {
        return message.type().substring(message.type().indexOf('.') + 1);
    }
}
