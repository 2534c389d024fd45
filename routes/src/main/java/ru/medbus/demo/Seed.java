package ru.medbus.demo;

/** A part of the invented region's data; only in the demo profile. */
public interface Seed {
    /** Whether it is there already, from this start or an earlier one. */
    boolean sown();

    /** Whether what it stands on is there. */
    boolean ready();

    /**
     * Adds it; everything or nothing, in the transaction that is open.
     *
     * @param percent of its full size, 1 to 100
     */
    void sow(int percent);
}
