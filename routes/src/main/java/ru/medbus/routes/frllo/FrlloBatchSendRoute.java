package ru.medbus.routes.frllo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.frllo.FrlloClient;
import ru.medbus.adapters.frllo.FrlloDocuments;
import ru.medbus.adapters.frllo.FrlloProperties;
import ru.medbus.domain.drugsupply.frllo.FrlloBatches;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.domain.drugsupply.frllo.FrlloOutgoing;
import ru.medbus.domain.drugsupply.frllo.FrlloResults;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.mappings.frllo.UploadToFrllo;
import ru.medbus.spine.Carriage;

/**
 * Sends a batch of records to ФРЛЛО.
 *
 * <p>In: number of a batch that {@link FrlloBatches} has made. Out: the id under which ИПС has taken it; the answers come
 * by callback ({@link FrlloAnswers}) and are applied by {@link FrlloAnswerRoute}.
 * Repeats: safe; only records without an answer are sent again, and ФРЛЛО knows each by its {@code document_id}.
 * No transaction spans the call.
 */
@Component
public class FrlloBatchSendRoute extends RouteBuilder {
    static final String ID = FrlloBatches.SEND_QUEUE;

    private final FrlloResults results;
    private final FrlloClient frllo;
    private final FrlloDocuments documents;
    private final FrlloProperties properties;

    FrlloBatchSendRoute(FrlloResults results, FrlloClient frllo, FrlloDocuments documents,
            FrlloProperties properties) {
        this.results = results;
        this.frllo = frllo;
        this.documents = documents;
        this.properties = properties;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=8&parallel=2")
                .routeId(ID)
                .routeDescription("Льготники, льготы, рецепты и отпуск → ФРЛЛО")
                .process().exchange(this::send);
    }

    private void send(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var batch = results.outgoing(Long.parseLong(new String(carriage.message().content(), StandardCharsets.UTF_8)));
        if (batch.documents().isEmpty()) {
            carriage.done("Ответы есть на все записи");
        } else if (carriage.run() > properties.attempts() && carriage.uncertain()) {
            carriage.aside("FRLLO_SILENT", "ФРЛЛО не ответила на " + properties.attempts()
                    + " отправки, записей без ответа: " + batch.documents().size());
        } else {
            transmit(carriage, batch);
        }
    }

    private void transmit(Carriage carriage, FrlloOutgoing batch) {
        var xml = documents.write(UploadToFrllo.toRoot(batch, properties.infoSysCode()));
        if (carriage.run() == 1 || carriage.uncertain()) {
            carriage.keep("xml", xml);
        }
        var id = frllo.sendDocument(UUID.randomUUID().toString(), properties.service(uploaded(batch.kind())), xml);
        results.sent(batch.id(), id);
        carriage.name(KeyKind.CORRELATION, FrlloAnswers.key(id));
        carriage.await(properties.answer(), batch.kind().title() + ": записей " + batch.documents().size()
                + ", принято ИПС, id " + id);
    }

    /** A citizen is told along with a right. */
    private static String uploaded(FrlloKind kind) {
        return switch (kind) {
            case CITIZEN, BENEFIT -> "benefits";
            case REFUSAL -> "refusals";
            case RECIPE -> "recipes";
            case RELEASE -> "releases";
        };
    }
}
