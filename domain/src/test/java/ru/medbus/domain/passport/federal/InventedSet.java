package ru.medbus.domain.passport.federal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A set of ФРМО with records of its own region number, so that tests keep apart. */
final class InventedSet implements RecordSource {
    private static final AtomicInteger REGIONS = new AtomicInteger(500);
    final List<FederalRecord> records = new ArrayList<>();
    private final String region;

    InventedSet() {
        this("1.2.643.5.1.13.13.12.2." + REGIONS.incrementAndGet() + ".");
    }

    private InventedSet(String region) {
        this.region = region;
    }

    InventedSet copy() {
        var other = new InventedSet(region);
        other.records.addAll(records);
        return other;
    }

    /** Ministry, one hospital with a building, a department and an отделение. */
    static InventedSet small() {
        var set = new InventedSet();
        set.facility("1", "Министерство", null);
        set.facility("10", "Больница", set.region + "1");
        set.building("10", "77", "Главный корпус");
        set.department("10", "100", "Стационар", "77");
        set.unit("10", "100", "1001", "Кардиология");
        return set;
    }

    String oid(String number) {
        return region + number;
    }

    String department(String facility, String number) {
        return oid(facility) + ".0." + number;
    }

    void facility(String number, String name, String parent) {
        var cells = cells("oid", oid(number), "kind", "MEDICAL", "full_name", name + " полностью", "short_name", name,
                "parent_oid", parent, "type_code", "1", "type_name", "Больница", "profile", "", "level", "2", "inn",
                "9900000010", "kpp", "990101001", "ogrn", "1999900000010", "oktmo", "99601000", "post_index", "000000",
                "address", "г. Примерск", "opened_on", "2015-02-01", "closed_on", null, "close_reason", "");
        add(FederalKind.FACILITY, oid(number), oid(number), "", "Организация", cells, false);
    }

    void building(String facility, String id, String name) {
        add(FederalKind.BUILDING, oid(facility) + "/" + id, oid(facility), oid(facility), "Здание " + name,
                cells("facility_oid", oid(facility), "federal_id", id, "name", name, "post_index", "000000",
                        "address", "г. Примерск", "built_year", "1970", "floors", "3", "troubled", "false",
                        "opened_on", null, "closed_on", null),
                true);
    }

    void department(String facility, String number, String name, String building) {
        add(FederalKind.DEPARTMENT, department(facility, number), oid(facility), oid(facility),
                "Подразделение " + name, cells("oid", department(facility, number), "facility_oid", oid(facility),
                        "name", name, "type_code", "2", "type_name", "Стационарный", "opened_on", "2015-03-01",
                        "closed_on", null, "building", building),
                false);
    }

    void unit(String facility, String department, String number, String name) {
        var parent = department(facility, department);
        add(FederalKind.CARE_UNIT, parent + "." + number, oid(facility), parent, "Отделение " + name,
                cells("oid", parent + "." + number, "department_oid", parent, "kind", "INPATIENT", "name", name,
                        "type_code", "11", "type_name", name, "room_count", null, "opened_on", null, "closed_on",
                        null),
                false);
    }

    /** The same with the cell of one record changed. */
    InventedSet with(String key, String column, String value) {
        return edited(key, record -> {
            var cells = new LinkedHashMap<>(record.cells());
            cells.put(column, value);
            return new FederalRecord(record.kind(), record.key(), record.facilityOid(), record.parent(),
                    record.subject(), cells, record.origin(), record.rowNo(), record.derived());
        });
    }

    InventedSet without(String key) {
        records.removeIf(record -> record.key().equals(key));
        return this;
    }

    private InventedSet edited(String key, UnaryOperator<FederalRecord> edit) {
        records.replaceAll(record -> record.key().equals(key) ? edit.apply(record) : record);
        return this;
    }

    private void add(FederalKind kind, String key, String facility, String parent, String subject,
            Map<String, String> cells, boolean derived) {
        records.add(new FederalRecord(kind, key, facility, parent, subject, cells, "99.2.114", records.size() + 1,
                derived));
    }

    private static Map<String, String> cells(String... namesAndValues) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return cells;
    }

    @Override
    public void each(Consumer<FederalRecord> to) {
        records.forEach(to);
    }
}
