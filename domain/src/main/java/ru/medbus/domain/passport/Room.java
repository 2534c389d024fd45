package ru.medbus.domain.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A room: кабинет, палата, склад.
 *
 * @param id     0 before it is added
 * @param areaM2 square metres
 */
public record Room(long id, String facilityOid, Optional<Long> buildingId, Optional<String> departmentOid,
        String number, String name, Optional<Integer> floor, Optional<BigDecimal> areaM2, Optional<LocalDate> openedOn,
        Optional<LocalDate> closedOn, int revision) {}
