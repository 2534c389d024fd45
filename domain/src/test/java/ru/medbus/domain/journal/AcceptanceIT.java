package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class AcceptanceIT {
    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Journal journal;
    @Autowired
    private MessageQueries queries;

    @Test
    void newDocumentIsTaken() {
        var receipt = acceptance.accept(arrival("new-1")).join();
        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        assertThat(queries.line(receipt.messageId())).get().extracting(MessageLine::state)
                .isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void sameDocumentAgainGetsTheFirstMessage() {
        var first = acceptance.accept(arrival("again-1")).join();
        assertThat(acceptance.accept(arrival("again-1")).join()).isEqualTo(new Receipt.Repeated(first.messageId()));
    }

    @Test
    void sameIdWithOtherBytesIsAConflict() {
        var first = acceptance.accept(arrival("other-1")).join();
        assertThat(acceptance.accept(arrival("other-1", "<other/>")).join())
                .isEqualTo(new Receipt.Conflicting(first.messageId()));
    }

    @Test
    void repeatsInOneBatchAreTakenOnce() {
        var answers = IntStream.range(0, 50).mapToObj(i -> acceptance.accept(arrival("burst-1"))).toList();
        var receipts = answers.stream().map(answer -> answer.join()).toList();
        assertThat(receipts).filteredOn(Receipt.Taken.class::isInstance).hasSize(1);
        assertThat(receipts).extracting(Receipt::messageId).containsOnly(receipts.getFirst().messageId());
    }

    @Test
    void badRowDoesNotFailItsNeighbours() {
        var bad = acceptance.accept(arrival("bad \0 id"));
        var good = IntStream.range(0, 20).mapToObj(i -> acceptance.accept(arrival("beside-bad-" + i))).toList();
        assertThatThrownBy(bad::join).hasMessageContaining("0x00");
        assertThat(good).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Receipt.Taken.class));
    }

    @Test
    void refusedDocumentIsJournaledAndMayComeAgainMended() {
        var refused = acceptance.refuse(arrival("mend-1"), "XSD", "Нет элемента title").join();
        assertThat(queries.line(refused.messageId())).get()
                .satisfies(line -> assertThat(line.state()).isEqualTo(MessageState.REFUSED))
                .satisfies(line -> assertThat(line.reason()).isEqualTo("XSD: Нет элемента title"));
        assertThat(acceptance.accept(arrival("mend-1", "<mended/>")).join()).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void messageIsFoundBySnilsWhichIsNotStored() {
        var snils = new BusinessKey(KeyKind.SNILS, "16000000047");
        var id = acceptance.accept(arrival("keyed-1", "<k/>", snils)).join().messageId();
        assertThat(queries.search(MessageFilter.newest(10).withKey("160-000-000 47"))).extracting(MessageLine::id)
                .containsExactly(id);
        assertThat(queries.keys(id)).isEmpty();
    }

    @Test
    void bodyIsReadBackAsItCame() {
        var id = acceptance.accept(arrival("body-1", "<b>ёж</b>")).join().messageId();
        assertThat(journal.body(id, Body.DOCUMENT)).get().extracting(Body::content)
                .isEqualTo("<b>ёж</b>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(journal.read(List.of(id)).get(id).document()).isEqualTo("body-1");
    }
}
