package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organisation of the network. Texts are empty when not known.
 *
 * @param oid       of ФРМО, or of the region for who is not in it
 * @param parentOid whom it is under in the network
 * @param typeCode  вид организации, ФРМО {@code moAgencyKind}
 * @param level     уровень оказания помощи, 1 to 3; 0 when not set
 * @param oktmo     territory, 8 or 11 digits
 * @param revision  for optimistic locking
 */
public record Facility(String oid, FacilityKind kind, String fullName, String shortName, Optional<String> parentOid,
        String typeCode, String typeName, String profile, int level, String inn, String kpp, String ogrn, String oktmo,
        String postIndex, String address, String head, String phone, String email, String site,
        Optional<LocalDate> openedOn, Optional<LocalDate> closedOn, String closeReason, Source source, int revision) {

    public boolean open(LocalDate day) {
        return openedOn.map(from -> !from.isAfter(day)).orElse(true)
                && closedOn.map(day::isBefore).orElse(true);
    }
}
