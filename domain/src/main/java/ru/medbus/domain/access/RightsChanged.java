package ru.medbus.domain.access;

/** Somebody's rights are not what they were: what this node remembers of them is to be read again. */
record RightsChanged() {}
