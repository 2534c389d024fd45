package ru.medbus.domain.passport;

/** Said inside the transaction that changes a passport, so that its completeness is counted anew before the commit. */
public record PassportChanged(String facilityOid) {}
