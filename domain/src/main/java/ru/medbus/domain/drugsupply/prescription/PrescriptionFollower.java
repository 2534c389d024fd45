package ru.medbus.domain.drugsupply.prescription;

/** Who has to know where a prescription has come to. */
public interface PrescriptionFollower {

    /** Told in the transaction that moves it, while the prescription is locked. */
    void became(long prescription, PrescriptionState state);
}
