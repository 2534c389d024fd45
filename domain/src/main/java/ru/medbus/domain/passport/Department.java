package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A структурное подразделение.
 *
 * @param typeCode НСИ 1.2.643.5.1.13.13.11.1072, empty when not known
 */
public record Department(String oid, String facilityOid, String name, String typeCode, String typeName,
        Optional<Long> buildingId, Optional<LocalDate> openedOn, Optional<LocalDate> closedOn, Source source,
        int revision) {}
