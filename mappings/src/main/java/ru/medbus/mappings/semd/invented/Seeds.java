package ru.medbus.mappings.semd.invented;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A source of choices that depends on nothing but seed and number. */
final class Seeds {
    private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

    private Seeds() {}

    static RandomGenerator of(long seed, int number) {
        return new SplittableRandom(seed * ODD + number);
    }
}
