package ru.medbus.routes.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;

/** Violations as they are kept beside a refused message: JSON. */
@Component
public class Violations {
    private final Journal journal;
    private final ObjectMapper json;

    Violations(Journal journal, ObjectMapper json) {
        this.journal = journal;
        this.json = json;
    }

    /** Why the message was refused at the door; empty when it was not. */
    public List<Violation> of(long messageId) {
        return journal.body(messageId, Body.VIOLATIONS).map(Body::content).map(this::read).orElse(List.of());
    }

    private List<Violation> read(byte[] text) {
        try {
            return json.readValue(text, new TypeReference<List<Violation>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] write(List<Violation> violations) {
        try {
            return json.writeValueAsBytes(violations);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
