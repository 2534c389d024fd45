package ru.medbus.domain.alert;

/**
 * Something that is wrong now.
 *
 * @param subject what it is wrong with; with the kind it says whether it is the same trouble as before
 * @param words   how much, since when, what to do; Russian, without personal data
 */
public record Condition(AlertKind kind, String subject, String words) {}
