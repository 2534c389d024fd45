package ru.medbus.domain.drugsupply.frllo;

import java.util.List;

/**
 * What an answer has changed.
 *
 * @param repeated documents that were answered before
 * @param unknown  documents that we have not sent
 * @param ended    messages of the batches that have all their answers now
 */
public record FrlloSettled(int accepted, int refused, int repeated, List<String> unknown, List<Long> ended) {

    /** The answer is about nothing that we have sent. */
    public boolean nothing() {
        return accepted + refused + repeated == 0;
    }

    /** For the journal. */
    public String words() {
        return "Принято " + accepted + ", отказано " + refused + (repeated == 0 ? "" : ", отвечено ранее " + repeated)
                + (unknown.isEmpty() ? "" : ", не наши документы: " + String.join(", ", unknown));
    }
}
