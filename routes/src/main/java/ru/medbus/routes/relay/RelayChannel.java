package ru.medbus.routes.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Line;
import ru.medbus.mappings.relay.KeyPaths;
import ru.medbus.routes.relay.RelayProperties.Behind;
import ru.medbus.routes.relay.RelayProperties.Order;
import ru.medbus.schemas.xml.XmlRefusedException;

/** One channel, ready to read its documents. */
class RelayChannel {
    private final String word;
    private final RelayProperties.Channel settings;
    private final String delivery;
    private final KeyPaths paths;

    /** @param delivery queue of its recipient, or of the step that distributes to several */
    RelayChannel(String word, RelayProperties.Channel settings, String delivery) {
        this.word = word;
        this.settings = settings;
        this.delivery = delivery;
        var wanted = new ArrayList<>(settings.keys().values());
        wanted.add(settings.documentId());
        settings.order().path().ifPresent(wanted::add);
        this.paths = new KeyPaths(wanted);
    }

    /** First step of its documents. */
    String queue() {
        return settings.codes().isEmpty() ? delivery : RelayTranslationRoute.ID;
    }

    String delivery() {
        return delivery;
    }

    List<RelayProperties.Coded> codes() {
        return settings.codes();
    }

    List<String> recipients() {
        return settings.recipients();
    }

    /** @throws XmlRefusedException the document is not XML, or has no id where the channel's documents have it */
    Arrival arrival(RelaySubmission submission) {
        var values = paths.read(submission.document());
        var id = values.get(settings.documentId());
        if (id == null) {
            throw new XmlRefusedException("RELAY-ID",
                    "Нет номера документа: заполните " + settings.documentId() + ".", 0, 0);
        }
        var keys = new ArrayList<>(List.of(new BusinessKey(KeyKind.DOCUMENT, id)));
        settings.keys().forEach((kind, path) -> {
            if (values.containsKey(path)) {
                keys.add(new BusinessKey(kind, values.get(path)));
            }
        });
        return new Arrival(RelayAcceptRoute.TYPE + word, Direction.IN, submission.sender(), submission.facility(), id,
                queue(), keys, List.of(Body.of(Body.DOCUMENT, submission.document()))).in(line(values));
    }

    private Optional<Line> line(Map<String, String> values) {
        var order = settings.order();
        return key(order, values)
                .map(key -> new Line(order.name().orElse(word), key, order.behind() == Behind.GO_ON));
    }

    /** The series of all documents has the empty key. */
    private static Optional<String> key(Order order, Map<String, String> values) {
        return order.path().isPresent() ? order.path().map(values::get) : order.by().map(all -> "");
    }
}
