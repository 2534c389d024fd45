package ru.medbus.bench;

import java.util.HashMap;
import java.util.Map;

/** Counts documents that come after a later one of their contract; {@link Orders} numbers contracts by the thousand. */
final class ContractOrder {
    private static final int CONTRACTS = 1_000;

    private final Map<Integer, Integer> latest = new HashMap<>();
    private int overtaken;

    synchronized void took(int number) {
        if (latest.merge(number % CONTRACTS, number, Math::max) > number) {
            overtaken++;
        }
    }

    synchronized int overtaken() {
        return overtaken;
    }
}
