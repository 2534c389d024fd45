package ru.medbus.routes.frllo;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.frllo.FrlloDocuments;
import ru.medbus.adapters.frllo.FrlloProperties;
import ru.medbus.domain.drugsupply.frllo.FrlloResults;
import ru.medbus.domain.drugsupply.frllo.FrlloSettled;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.mappings.frllo.ResultsFromFrllo;
import ru.medbus.spine.Carriage;

/**
 * Applies an answer of ФРЛЛО.
 *
 * <p>In: an answer as it came by callback. Out: every record named has its outcome; the step of a batch ends with its last
 * answer. Repeats: safe; the first answer on a record stays. The answer is applied in a transaction of its own.
 */
@Component
public class FrlloAnswerRoute extends RouteBuilder {
    static final String ID = FrlloResults.APPLY_QUEUE;

    private final FrlloDocuments documents;
    private final FrlloProperties properties;
    private final FrlloResults results;
    private final Answers answers;

    FrlloAnswerRoute(FrlloDocuments documents, FrlloProperties properties, FrlloResults results, Answers answers) {
        this.documents = documents;
        this.properties = properties;
        this.results = results;
        this.answers = answers;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=8&parallel=2")
                .routeId(ID)
                .routeDescription("Ответы ФРЛЛО → записи льготников, рецептов и отпуска")
                .process().exchange(this::apply);
    }

    private void apply(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var settled = results.settle(ResultsFromFrllo.toResults(documents.read(carriage.message().content()),
                properties.acceptedStatuses()));
        settled.ended().forEach(this::end);
        if (settled.nothing()) {
            carriage.aside("FRLLO_UNKNOWN", "Ответ не о наших записях. " + settled.words());
        } else {
            carriage.done(settled.words());
        }
    }

    private void end(long batch) {
        answers.end(batch, FrlloBatchSendRoute.ID, Outcome.DONE, "", "Ответы есть на все записи", List.of(), List.of());
    }
}
