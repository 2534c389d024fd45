package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyOrderTest {
    @TempDir
    private Path folder;

    @Test
    void documentAfterALaterOneOfItsKeyIsCounted() {
        var order = order("round-1-key0-0", "round-1-key0-2", "round-1-key0-1", "round-1-key1-0");
        assertThat(order.documents()).isEqualTo(4);
        assertThat(order.overtaken()).containsExactly("laboratory round-1-key0-1");
    }

    @Test
    void repeatIsNoneAndDocumentsWithoutAKeyDoNotCount() {
        var order = order("round-1-key0-9", "round-1-key0-10", "round-1-key0-9", "round-1-7", "round-1-6");
        assertThat(order.documents()).isEqualTo(2);
        assertThat(order.overtaken()).isEmpty();
    }

    private KeyOrder order(String... documents) {
        var ledger = new Ledger(folder.resolve("recipients.ledger"));
        for (var document : documents) {
            ledger.add(new Ledger.Line("laboratory", document, "17"));
        }
        return KeyOrder.of(ledger);
    }
}
