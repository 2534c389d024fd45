package ru.medbus.routes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.mappings.remd.RemdResult;
import ru.medbus.scenario.Door;

/** РЭМД tells its result until it is heard, so each may come more than once. */
class RemdResultsIT extends BusIT {
    @Autowired
    private RemdResults results;
    @Autowired
    private Journal journal;
    @Autowired
    private MessageQueries queries;

    private long message;

    /** Any journaled message will do: the answer may come before the mark of the sending. */
    @BeforeEach
    void accept() {
        var order = "<order><id>R-" + System.nanoTime() + "</id></order>";
        message = Long.parseLong(new Door(port, "demo-mis").post("/api/v1/relay/laboratory", "application/xml",
                order.getBytes(StandardCharsets.UTF_8)).text("messageId"));
    }

    @Test
    void repeatedRefusalLeavesNoSecondTrace() {
        refuse("PERSON_NOT_FOUND");
        refuse("PERSON_NOT_FOUND");
        assertThat(marks()).extracting(Mark::outcome).containsExactly(Outcome.REFUSED);
        assertThat(words()).hasSize(1);
    }

    @Test
    void repeatedDelayUsesUpNoAttempt() {
        refuse("INTERNAL_ERROR");
        refuse("INTERNAL_ERROR");
        assertThat(marks()).filteredOn(mark -> mark.code().equals("INTERNAL_ERROR")).extracting(Mark::outcome)
                .containsExactly(Outcome.RETRY);
    }

    @Test
    void registrationAfterTheEndChangesNothing() {
        refuse("PERSON_NOT_FOUND");
        results.take(new RemdResult.Registered(Correlation.of(message), Optional.empty(), "141.77.26.11.000000001",
                Optional.empty()));
        assertThat(marks()).extracting(Mark::outcome).containsExactly(Outcome.REFUSED);
    }

    private void refuse(String code) {
        results.take(new RemdResult.Refused(Correlation.of(message), Optional.empty(),
                List.of(new RemdResult.Refusal(code, "Отказ для проверки"))));
    }

    private List<Mark> marks() {
        return journal.marks(message).stream().filter(mark -> mark.step().equals(RemdRegistrationRoute.ID)).toList();
    }

    private List<String> words() {
        return queries.parts(message).keySet().stream().filter(part -> part.contains(".refusal.")).toList();
    }
}
