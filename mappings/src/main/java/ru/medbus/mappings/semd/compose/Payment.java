package ru.medbus.mappings.semd.compose;

import java.time.LocalDate;

/** Who pays for the care. */
public sealed interface Payment {

    /** Row of {@link NsiDictionary#PAYMENT_SOURCE}. */
    Coded source();

    /**
     * By the patient's unified policy of obligatory insurance (source 1).
     *
     * @param validFrom day from which the policy counts; it has no last day
     */
    record ByPolicy(Coded source, LocalDate validFrom, Insurer insurer) implements Payment {}

    /** By a source that needs no paper, e.g. a budget. */
    record WithoutPaper(Coded source) implements Payment {}

    /** @param code in the register of insurers (1.2.643.5.1.13.13.99.2.183) */
    record Insurer(String code, String name, String phone, Address address) {}
}
