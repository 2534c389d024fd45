package ru.medbus.domain.drugsupply.catalogue;

import java.util.List;

/**
 * What came of a renewal.
 *
 * @param drugs   new or changed
 * @param items   new or changed
 * @param packs   GTINs that are linked now
 * @param closed  drugs and items that НСИ no longer has
 * @param refused rows that were left out
 * @param why     of the first of them
 */
public record Renewal(int drugs, int items, int packs, int closed, int refused, List<String> why) {

    public String words() {
        return "лекарств: %d, торговых позиций: %d, упаковок: %d, закрыто: %d, не взято строк: %d".formatted(drugs,
                items, packs, closed, refused);
    }
}
