package ru.medbus.console.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Payload;
import ru.medbus.schemas.xml.XmlRefusedException;

/** A kept body as text for the screen. */
@Component
class BodyText {
    private final ObjectMapper json;

    BodyText(ObjectMapper json) {
        this.json = json;
    }

    /** Indented when it is XML or JSON; empty when it is no text, or cannot be masked as it has to be. */
    Optional<String> of(byte[] bytes, Payload payload) {
        return switch (payload) {
            case FULL -> xml(bytes, false).or(() -> json(bytes)).or(() -> plain(bytes));
            case MASKED -> xml(bytes, true);
            case HIDDEN -> Optional.empty();
        };
    }

    /** What does not read as XML may still read as something else. */
    private static Optional<String> xml(byte[] bytes, boolean masked) {
        try {
            return Optional.of(masked ? XmlText.masked(bytes) : XmlText.pretty(bytes));
        } catch (XMLStreamException | XmlRefusedException e) {
            return Optional.empty();
        }
    }

    private Optional<String> json(byte[] bytes) {
        return plain(bytes).filter(text -> text.startsWith("{") || text.startsWith("[")).flatMap(this::indented);
    }

    private Optional<String> indented(String text) {
        try {
            return Optional.of(json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(text)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> plain(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                    ? Optional.empty()
                    : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
