package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A building of an organisation.
 *
 * @param federalId ФРМО {@code building_id}
 * @param builtYear 0 when not known
 * @param floors    0 when not known
 * @param troubled  аварийное
 */
public record Building(long id, String facilityOid, Optional<String> federalId, String name, String postIndex,
        String address, int builtYear, int floors, boolean troubled, Optional<LocalDate> openedOn,
        Optional<LocalDate> closedOn, Source source, int revision) {}
