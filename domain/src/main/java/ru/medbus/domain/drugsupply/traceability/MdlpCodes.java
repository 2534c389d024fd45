package ru.medbus.domain.drugsupply.traceability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.Outbox;

/** What МДЛП knows of codes, as it last said, and the questions to it. */
@Service
public class MdlpCodes {
    /** Queue of questions; the message holds codes, one a line. */
    public static final String ASK_QUEUE = "mdlp.code.ask";
    public static final String TYPE = "mdlp.code";

    private final MdlpCodeMapper rows;
    private final Outbox outbox;
    private final TraceabilityProperties settings;

    MdlpCodes(MdlpCodeMapper rows, Outbox outbox, TraceabilityProperties settings) {
        this.rows = rows;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Asks МДЛП anew. @return how many questions were put */
    @Transactional
    public int ask(Collection<String> sgtins, String by) {
        var all = sgtins.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += settings.askCount()) {
            ask(all.subList(from, Math.min(from + settings.askCount(), all.size())), by);
        }
        return (all.size() + settings.askCount() - 1) / settings.askCount();
    }

    private void ask(List<String> sgtins, String by) {
        rows.ordered(sgtins.toArray(String[]::new));
        var name = sgtins.getFirst() + "/" + Instant.now();
        outbox.add(new Arrival(TYPE, Direction.OUT, by, "", name, ASK_QUEUE, List.of(),
                List.of(Body.of(Body.DOCUMENT, String.join("\n", sgtins).getBytes(StandardCharsets.UTF_8)))));
    }

    /** Keeps МДЛП's word. */
    @Transactional
    public void told(List<CodeState> states) {
        states.stream().sorted(java.util.Comparator.comparing(CodeState::sgtin)).forEach(rows::told);
    }

    @Transactional(readOnly = true)
    public Map<String, KnownCode> of(Collection<String> sgtins) {
        return rows.of(sgtins.toArray(String[]::new)).stream().map(MdlpCodeMapper.CodeRow::code)
                .collect(Collectors.toMap(code -> code.state().sgtin(), Function.identity()));
    }
}
