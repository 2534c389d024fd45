package ru.medbus.domain.drugsupply.traceability;

/**
 * Why a pack may not be touched.
 *
 * @param known false: МДЛП has not said anything, ask it
 * @param text  the reason and what to do, for a person's eyes
 */
public record Barrier(String sgtin, boolean known, String text) {}
