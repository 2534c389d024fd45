package ru.medbus.domain.reference.calendar;

import java.time.LocalDate;

/** A day that is not what its day of the week says. */
public record MovedDay(LocalDate day, boolean working, String reason) {}
