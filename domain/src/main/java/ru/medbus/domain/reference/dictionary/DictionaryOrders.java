package ru.medbus.domain.reference.dictionary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Outbox;

/** Orders loads: on demand and on schedule. An order is a message of the journal, so that it is done once and is seen. */
@Service
public class DictionaryOrders {
    /** Queue of orders; the document is the order's {@link Order#text()}. */
    public static final String LOAD_QUEUE = "nsi.dictionary.load";
    public static final String TYPE = "nsi.dictionary";

    private final DictionaryMapper dictionaries;
    private final Dictionaries register;
    private final Outbox outbox;

    DictionaryOrders(DictionaryMapper dictionaries, Dictionaries register, Outbox outbox) {
        this.dictionaries = dictionaries;
        this.register = register;
        this.outbox = outbox;
    }

    /**
     * What is wanted.
     *
     * @param load false: only the newest version's number is asked for
     */
    public record Order(String oid, boolean load, String by) {
        public String text() {
            return oid + "\n" + load + "\n" + by;
        }

        public static Order parse(String text) {
            var parts = text.split("\n", 3);
            return new Order(parts[0], Boolean.parseBoolean(parts[1]), parts[2]);
        }
    }

    /**
     * Orders a load now.
     *
     * @return id of the message
     */
    @Transactional
    public long load(String oid, String by) {
        return order(register.get(oid), true, by);
    }

    /** Orders what is due; on several nodes at once each dictionary is ordered by one of them. */
    @Transactional
    public int due() {
        var due = dictionaries.due();
        due.forEach(line -> order(register.get(line.oid()), LoadMode.valueOf(line.mode()) == LoadMode.SCHEDULE,
                "расписание"));
        return due.size();
    }

    private long order(Dictionary dictionary, boolean load, String by) {
        if (dictionary.source() == DictionarySource.REGION) {
            throw new DictionaryRefusedException("Региональный справочник ведётся здесь: загрузите его файлом.");
        }
        var now = Instant.now();
        var order = new Order(dictionary.oid(), load, by);
        var arrival = new Arrival(TYPE, Direction.OUT, "medbus", "", dictionary.oid() + "/" + now, LOAD_QUEUE,
                List.of(new BusinessKey(KeyKind.DOCUMENT, dictionary.oid())),
                List.of(Body.of(Body.DOCUMENT, order.text().getBytes(StandardCharsets.UTF_8))));
        long id = outbox.add(arrival).orElseThrow();
        dictionaries.ordered(dictionary.oid(), id, dictionary.settings().mode() == LoadMode.OFF
                ? null
                : now.plus(dictionary.settings().everyHours(), ChronoUnit.HOURS));
        return id;
    }
}
