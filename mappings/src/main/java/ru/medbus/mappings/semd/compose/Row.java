package ru.medbus.mappings.semd.compose;

/** A line of the text for people: what it is and what it says. */
record Row(String label, String text) {}
