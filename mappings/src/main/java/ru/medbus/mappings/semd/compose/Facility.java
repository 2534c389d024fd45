package ru.medbus.mappings.semd.compose;

import ru.medbus.domain.shared.Ogrn;

/**
 * The organisation that owns the document.
 *
 * @param oid           by the federal register (ФРМО)
 * @param system        number of the facility's system and of its instance, e.g. {@code 1.1}
 * @param licence       number of the medical or pharmaceutical licence
 * @param licenceIssuer who gave it and when
 */
public record Facility(String oid, String system, String name, Ogrn ogrn, String licence, String licenceIssuer,
        Address address, String phone) {

    /** Root of the local identifiers of one kind: {@code <OID>.100.<system>.<kind>}. */
    public String root(int kind) {
        return oid + ".100." + system + '.' + kind;
    }
}
