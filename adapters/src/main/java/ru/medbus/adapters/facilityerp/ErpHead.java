package ru.medbus.adapters.facilityerp;

import java.util.Optional;

/**
 * What a file says of itself.
 *
 * @param read     format and encoding, in words
 * @param facility OID that an XML names
 * @param rows     how many it has; what it declares is checked
 */
public record ErpHead(String read, Optional<String> facility, int rows) {}
