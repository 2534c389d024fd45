package ru.medbus.domain.passport.facility;

import java.util.stream.Stream;
import ru.medbus.domain.passport.Facility;

/**
 * What staff may edit about an organisation; its names and its place in the network come from ФРМО. Texts are empty when
 * not known.
 *
 * @param level 1 to 3; 0 when not set
 */
public record FacilityFacts(String profile, int level, String inn, String kpp, String ogrn, String oktmo,
        String postIndex, String address, String head, String phone, String email, String site) {

    public static FacilityFacts of(Facility facility) {
        return new FacilityFacts(facility.profile(), facility.level(), facility.inn(), facility.kpp(),
                facility.ogrn(), facility.oktmo(), facility.postIndex(), facility.address(), facility.head(),
                facility.phone(), facility.email(), facility.site());
    }

    /** Fields that differ. */
    Stream<FacilityField> differing(FacilityFacts other) {
        return Stream.of(FacilityField.values()).filter(field -> !field.of(this).equals(field.of(other)));
    }
}
