package ru.medbus.mappings.frmo;

import java.util.HashMap;
import java.util.Map;
import ru.medbus.domain.passport.federal.FederalKind;
import ru.medbus.domain.passport.federal.FederalRecord;

/** A row of 1.2.643.5.1.13.13.99.2.114 → a department; a row of 99.2.115 tells of its department as well. */
public final class DepartmentFromFrmo {
    public static final String DICTIONARY = "1.2.643.5.1.13.13.99.2.114";
    private static final String NODE = ".0.";

    private DepartmentFromFrmo() {}

    public static FederalRecord toRecord(Map<String, String> row, int number) {
        return record(new FrmoCells(row), "99.2.114", number, false);
    }

    static FederalRecord record(FrmoCells from, String origin, int number, boolean derived) {
        var oid = from.text("depart_oid");
        var facility = from.has("mo_oid") ? from.text("mo_oid") : facility(oid);
        var name = from.text("depart_name");
        return new FederalRecord(FederalKind.DEPARTMENT, oid, facility, facility, "Подразделение «" + name + "»",
                cells(from, oid, facility), origin, number, derived);
    }

    /** {@code <МО>.0.<n>}: whose it is stands in the OID itself. */
    public static String facility(String department) {
        int node = department.lastIndexOf(NODE);
        return node < 0 ? department : department.substring(0, node);
    }

    private static Map<String, String> cells(FrmoCells from, String oid, String facility) {
        var cells = new HashMap<String, String>();
        cells.put("oid", oid);
        cells.put("facility_oid", facility);
        cells.put("name", from.text("depart_name"));
        cells.put("type_code", from.text("depart_type_id"));
        cells.put("type_name", from.text("depart_type_name"));
        cells.put("opened_on", from.day("depart_create_date"));
        cells.put("closed_on", from.day("depart_liquidation_date"));
        cells.put("building", from.text("building_id"));
        return cells;
    }
}
