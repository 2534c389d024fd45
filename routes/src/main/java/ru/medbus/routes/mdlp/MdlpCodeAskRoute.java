package ru.medbus.routes.mdlp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.mdlp.MdlpClient;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.mappings.mdlp.CodeFromMdlp;
import ru.medbus.schemas.mdlp.SgtinList;
import ru.medbus.spine.Carriage;

/**
 * Asks МДЛП about codes.
 *
 * <p>In: codes, one a line. Out: МДЛП's word on each. Repeats: safe; it only asks. No transaction spans the call.
 */
@Component
public class MdlpCodeAskRoute extends RouteBuilder {
    static final String ID = MdlpCodes.ASK_QUEUE;

    private final MdlpCodes codes;
    private final MdlpClient mdlp;

    MdlpCodeAskRoute(MdlpCodes codes, MdlpClient mdlp) {
        this.codes = codes;
        this.mdlp = mdlp;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=4&parallel=1")
                .routeId(ID)
                .routeDescription("КИЗ → МДЛП: состояние, место, приостановка")
                .process().exchange(this::ask);
    }

    private void ask(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var asked = List.of(new String(carriage.message().content(), StandardCharsets.UTF_8).split("\n"));
        var answer = mdlp.sgtins(asked);
        codes.told(Stream.concat(known(answer).stream().map(CodeFromMdlp::toState),
                Optional.ofNullable(answer.failedEntries()).orElse(List.of()).stream().map(CodeFromMdlp::toState))
                .toList());
        carriage.done("Спрошено КИЗ: " + asked.size() + ", известно МДЛП: " + known(answer).size());
    }

    static List<ru.medbus.schemas.mdlp.Sgtin> known(SgtinList answer) {
        return Optional.ofNullable(answer.entries()).orElse(List.of());
    }
}
