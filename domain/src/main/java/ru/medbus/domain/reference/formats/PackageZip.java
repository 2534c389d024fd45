package ru.medbus.domain.reference.formats;

/** @param sha256 of the ZIP, hex */
public record PackageZip(byte[] zip, String sha256) {}
