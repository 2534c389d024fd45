package ru.medbus.domain.drugsupply.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentFateTest {
    @Test
    void allMovesAreThese() {
        var moves = Arrays.stream(DocumentFate.values()).collect(Collectors.toMap(from -> from,
                from -> Arrays.stream(DocumentFate.values()).filter(from::mayBecome).toList()));
        assertThat(moves).containsEntry(DocumentFate.ORDERED,
                List.of(DocumentFate.SENT, DocumentFate.REFUSED, DocumentFate.CANCELLED))
                .containsEntry(DocumentFate.SENT, List.of(DocumentFate.REGISTERED, DocumentFate.REFUSED))
                .containsEntry(DocumentFate.REGISTERED, List.of(DocumentFate.ORDERED))
                .containsEntry(DocumentFate.REFUSED, List.of(DocumentFate.ORDERED, DocumentFate.CANCELLED))
                .containsEntry(DocumentFate.CANCELLED, List.of(DocumentFate.SENT));
    }
}
