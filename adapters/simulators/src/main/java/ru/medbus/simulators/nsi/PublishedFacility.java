package ru.medbus.simulators.nsi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An МО of the invented region. Numbers 9959 to 9999 without 9996, which is a pharmacy and not in ФРМО.
 *
 * @param number last part of its OID
 * @param kind   what it is called by
 * @param closed on this day; empty while it is open
 */
record PublishedFacility(int number, String name, InventedKind kind, int level, String closed) {
    /** ОКТМО of the region 02, which no subject of the federation has. */
    private static final List<String> TERRITORIES = List.of("02701000", "02703000", "02705000", "02707000", "02605000",
            "02607000", "02609000", "02611000", "02613000", "02615000", "02617000", "02619000", "02505000", "02507000",
            "02509000", "02511000", "02513000", "02515000", "02517000");

    static final String MINISTRY = "1.2.643.5.1.13.13.12.1.99.1";
    private static final List<String> DISTRICTS = List.of("Примерская", "Образцовская", "Эталонная", "Шаблонная",
            "Макетная", "Пробная", "Условная", "Черновая", "Выдуманная", "Небывалая");

    static List<PublishedFacility> all() {
        var all = new ArrayList<PublishedFacility>();
        all.add(new PublishedFacility(1, "Министерство здравоохранения Примерской области (вымышленное)",
                InventedKind.MINISTRY, 0, ""));
        all.add(new PublishedFacility(9999, "Примерская городская поликлиника (вымышленная)",
                InventedKind.POLYCLINIC, 1, ""));
        all.add(new PublishedFacility(9998, "Примерская областная больница (вымышленная)", InventedKind.HOSPITAL, 3,
                ""));
        all.add(new PublishedFacility(9997, "Образцовская районная больница (вымышленная)", InventedKind.DISTRICT, 2,
                ""));
        var kinds = InventedKind.ordinary();
        for (int i = 0, number = 9995; all.size() <= 40; i++, number--) {
            var kind = kinds.get(i % kinds.size());
            all.add(new PublishedFacility(number, kind.name(DISTRICTS.get(i / kinds.size() * 3 % DISTRICTS.size()),
                    i / kinds.size() + 1), kind, 1 + i % 3, i % 18 == 17 ? "15.03.2024" : ""));
        }
        return all;
    }

    String oid() {
        return kind == InventedKind.MINISTRY ? MINISTRY : "1.2.643.5.1.13.13.12.2.99." + number;
    }

    Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put("oid", oid());
        row.put("nameFull", "Государственное бюджетное учреждение здравоохранения «" + name + "»");
        row.put("nameShort", name);
        row.put("parentId", kind == InventedKind.MINISTRY ? "" : MINISTRY);
        row.put("medicalSubjectId", kind == InventedKind.MINISTRY ? "1" : "2");
        row.put("medicalSubjectName", kind == InventedKind.MINISTRY
                ? "Орган управления здравоохранением"
                : "Медицинская организация");
        row.put("inn", TaxNumbers.inn(number));
        row.put("kpp", "990101001");
        row.put("ogrn", TaxNumbers.ogrn(number));
        row.put("regionId", "99");
        row.put("regionName", "Примерская область");
        row.put("createDate", "01.02.2015");
        row.put("modifyDate", "01.09.2025");
        row.put("deleteDate", closed);
        row.put("deleteReason", closed.isEmpty() ? "" : "Реорганизация в форме присоединения");
        row.put("moLevel", level == 0 ? "" : Integer.toString(level));
        row.put("moAgencyKind", kind.agency());
        row.put("profileAgencyKind", kind.profile());
        row.put("territoryCode", TERRITORIES.get(number % TERRITORIES.size()));
        row.putAll(address(""));
        return row;
    }

    /** @param prefix of the columns' names */
    Map<String, String> address(String prefix) {
        return prefix.isEmpty()
                ? Map.of("postIndex", "000000", "addrRegionId", "99", "addrRegionName", "Примерская область",
                        "prefixArea", "г", "areaName", "Примерск", "prefixStreet", "ул", "streetName", "Образцовая",
                        "house", Integer.toString(number % 100))
                : Map.of(prefix + "post_index", "000000", prefix + "region_id", "99", prefix + "region_name",
                        "Примерская область", prefix + "prefix_area", "г", prefix + "area_name", "Примерск",
                        prefix + "prefix_street", "ул", prefix + "street_name", "Образцовая", prefix + "house",
                        Integer.toString(number % 100));
    }

}
