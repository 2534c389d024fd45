package ru.medbus.routes.relay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.journal.MessageIds;
import ru.medbus.routes.relay.CodeReplacement.Miss;
import ru.medbus.routes.relay.CodeReplacement.Outcome;
import ru.medbus.spine.Carriage;
import ru.medbus.spine.Forwarding;

/**
 * Replaces the regional codes of a channel's document by federal ones, once for all its recipients.
 *
 * <p>In: an accepted document of a channel that says where its codes are. Out: the document as the recipients get it, kept
 * beside the one that came, and a step for them. A code without a federal one goes as it is or puts the document aside, as
 * the channel says; either is counted.
 * Repeats: safe; a run keeps its own text, the recipients' step stands once. The batch's transaction; the counts have one
 * of their own.
 */
@Component
public class RelayTranslationRoute extends RouteBuilder implements Forwarding {
    public static final String ID = "relay.document.translate";
    /** Code of the mark of a document that was put aside. */
    public static final String UNMAPPED = "UNMAPPED_CODE";
    /** Word of what is made of the document. */
    static final String MADE = "codes";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int NAMED = 10;

    private final RelayChannels channels;
    private final CodeReplacement replacement;

    RelayTranslationRoute(RelayChannels channels, CodeReplacement replacement) {
        this.channels = channels;
        this.replacement = replacement;
    }

    @Override
    public Map<String, Set<String>> forwards() {
        return Map.of(ID, channels.afterTranslation());
    }

    @Override
    public void configure() {
        from("spine:" + ID)
                .routeId(ID)
                .routeDescription("Документ регионального канала: региональные коды → федеральные")
                .process(exchange -> translate(Carriage.of(exchange)));
    }

    private void translate(Carriage carriage) {
        var channel = channels.of(carriage.message());
        var day = day(carriage.message());
        var outcome = replacement.of(carriage.message().content(), channel.codes(), day);
        if (!outcome.missing().isEmpty()) {
            carriage.aside(UNMAPPED, "Нет федерального кода на " + day.format(DAY) + " для " + named(outcome.missing())
                    + ". Добавьте сопоставление и повторите.");
            return;
        }
        if (outcome.replaced() > 0 || carriage.run() > 1) {
            carriage.make(MADE, outcome.document());
        }
        carriage.done(said(outcome));
        carriage.send(channel.delivery());
    }

    private static LocalDate day(Message message) {
        return LocalDate.ofInstant(MessageIds.at(message.id()), ZoneId.systemDefault());
    }

    private static String said(Outcome outcome) {
        return "Заменено кодов: " + outcome.replaced()
                + (outcome.passed().isEmpty() ? "" : "; переданы как есть: " + named(outcome.passed()));
    }

    private static String named(List<Miss> misses) {
        var first = misses.stream().limit(NAMED).map(Miss::toString).collect(Collectors.joining(", "));
        return misses.size() > NAMED ? first + " и ещё " + (misses.size() - NAMED) : first;
    }
}
