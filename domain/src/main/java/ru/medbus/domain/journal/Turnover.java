package ru.medbus.domain.journal;

/** Is told what organisations send and what becomes of it, after the commit. */
public interface Turnover {

    /** @param bytes of the document as it came */
    void accepted(String facility, long bytes);

    /** At the door. */
    void refused(String facility);

    /** @param outcome one that ends the step */
    void ended(String facility, String step, Outcome outcome);
}
