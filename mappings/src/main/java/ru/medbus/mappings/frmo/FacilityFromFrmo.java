package ru.medbus.mappings.frmo;

import java.util.HashMap;
import java.util.Map;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.federal.FederalKind;
import ru.medbus.domain.passport.federal.FederalRecord;

/**
 * A row of 1.2.643.5.1.13.13.11.1461 → an organisation.
 *
 * @param authorities beginning of OIDs of органы управления
 * @param pharmacies  beginning of OIDs of аптечные организации
 * @param over        OID of the one that is over those who name nobody; empty for none
 */
public record FacilityFromFrmo(String authorities, String pharmacies, String over) {
    public static final String DICTIONARY = "1.2.643.5.1.13.13.11.1461";

    public FederalRecord toRecord(Map<String, String> row, int number) {
        var from = new FrmoCells(row);
        var oid = from.text("oid");
        return new FederalRecord(FederalKind.FACILITY, oid, oid, "", "Организация", cells(from, oid), "11.1461",
                number, false);
    }

    private Map<String, String> cells(FrmoCells from, String oid) {
        var cells = new HashMap<String, String>();
        cells.put("oid", oid);
        cells.put("kind", kind(oid).name());
        cells.put("full_name", from.first("nameFull", "nameShort"));
        cells.put("short_name", from.first("nameShort", "nameFull"));
        cells.put("parent_oid", parent(from, oid));
        cells.put("type_code", from.text("organizationType"));
        cells.put("type_name", from.text("moAgencyKind"));
        cells.put("profile", from.text("profileAgencyKind"));
        cells.put("level", from.number("moLevel", 1, 3));
        cells.put("inn", from.text("inn"));
        cells.put("kpp", from.text("kpp"));
        cells.put("ogrn", from.text("ogrn"));
        cells.put("oktmo", from.text("territoryCode"));
        cells.put("post_index", from.text("postIndex"));
        cells.put("address", from.address("addrRegionName", "prefixArea", "areaName", "prefixStreet", "streetName",
                "house", "building", "struct"));
        cells.put("opened_on", from.day("createDate"));
        cells.put("closed_on", from.day("deleteDate"));
        cells.put("close_reason", from.text("deleteReason"));
        return cells;
    }

    private String parent(FrmoCells from, String oid) {
        if (from.has("parentId")) {
            return from.text("parentId");
        }
        return over.isEmpty() || authority(oid) ? null : over;
    }

    private FacilityKind kind(String oid) {
        if (authority(oid)) {
            return FacilityKind.AUTHORITY;
        }
        return begins(oid, pharmacies) ? FacilityKind.PHARMACY : FacilityKind.MEDICAL;
    }

    private boolean authority(String oid) {
        return begins(oid, authorities);
    }

    private static boolean begins(String oid, String beginning) {
        return !beginning.isEmpty() && oid.startsWith(beginning);
    }
}
