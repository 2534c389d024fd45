package ru.medbus.mappings.frmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.passport.federal.FederalKind;
import ru.medbus.domain.passport.federal.FederalRecord;

class RecordsFromFrmoTest {
    private static final String MO = "1.2.643.5.1.13.13.12.2.99.9998";
    private static final FacilityFromFrmo FACILITIES = new FacilityFromFrmo("1.2.643.5.1.13.13.12.1.",
            "1.2.643.5.1.13.13.12.4.", "1.2.643.5.1.13.13.12.1.99.1");

    @Test
    void organisationKeepsItsDaysAndAddressInOneLine() {
        var record = FACILITIES.toRecord(Map.of("oid", MO, "nameFull", "ГБУЗ «Больница»", "nameShort", "Больница",
                "createDate", "01.02.2015 00:00", "addrRegionName", "Примерская область", "prefixArea", "г",
                "areaName", "Примерск", "prefixStreet", "ул", "streetName", "Образцовая", "house", "98"), 7);
        assertThat(record.rowNo()).isEqualTo(7);
        assertThat(record.cells()).containsEntry("opened_on", "2015-02-01").containsEntry("closed_on", null)
                .containsEntry("kind", "MEDICAL")
                .containsEntry("address", "Примерская область, г. Примерск, ул. Образцовая, д. 98");
    }

    @Test
    void whoNamesNobodyIsUnderTheAuthorityAndTheAuthorityUnderNobody() {
        assertThat(FACILITIES.toRecord(Map.of("oid", MO), 1).cells())
                .containsEntry("parent_oid", "1.2.643.5.1.13.13.12.1.99.1");
        assertThat(FACILITIES.toRecord(Map.of("oid", "1.2.643.5.1.13.13.12.1.99.1"), 1).cells())
                .containsEntry("parent_oid", null).containsEntry("kind", "AUTHORITY");
        assertThat(FACILITIES.toRecord(Map.of("oid", "1.2.643.5.1.13.13.12.4.99.1"), 1).cells())
                .containsEntry("kind", "PHARMACY");
    }

    @Test
    void levelBeyondTheThreeIsNotKnown() {
        assertThat(FACILITIES.toRecord(Map.of("oid", MO, "moLevel", "второй"), 1).cells()).containsEntry("level", null);
        assertThat(FACILITIES.toRecord(Map.of("oid", MO, "moLevel", "2"), 1).cells()).containsEntry("level", "2");
    }

    @Test
    void dayThatIsNotOneIsLeftToBeRefused() {
        assertThat(FACILITIES.toRecord(Map.of("oid", MO, "deleteDate", "31.02.2020"), 1).cells())
                .containsEntry("closed_on", "не день: 31.02.2020");
        assertThat(FACILITIES.toRecord(Map.of("oid", MO, "deleteDate", "скоро"), 1).cells())
                .containsEntry("closed_on", "не день: скоро");
    }

    @Test
    void departmentsOwnerStandsInItsOid() {
        var record = DepartmentFromFrmo.toRecord(Map.of("depart_oid", MO + ".0.100", "depart_name", "Стационар"), 3);
        assertThat(record.facilityOid()).isEqualTo(MO);
        assertThat(record.subject()).isEqualTo("Подразделение «Стационар»");
    }

    @Test
    void rowOfAnOtdelenieTellsOfItsDepartmentAndBuilding() {
        var records = UnitFromFrmo.toRecords(Map.ofEntries(Map.entry("mo_oid", MO),
                Map.entry("depart_oid", MO + ".0.100"), Map.entry("depart_name", "Стационар"),
                Map.entry("oid", MO + ".0.100.1001"), Map.entry("hospital_name", "Кардиология"),
                Map.entry("hospital_subdivision_id", "11"), Map.entry("building_id", "77"),
                Map.entry("building_build_year", "19700"), Map.entry("building_has_trouble", "да")), 5);
        assertThat(records).extracting(FederalRecord::kind).containsExactly(FederalKind.DEPARTMENT,
                FederalKind.BUILDING, FederalKind.CARE_UNIT);
        assertThat(records.get(0).cells()).containsEntry("building", "77");
        assertThat(records.get(1).cells()).containsEntry("built_year", null).containsEntry("troubled", "true");
        assertThat(records.get(2).cells()).containsEntry("kind", "INPATIENT").containsEntry("name", "Кардиология");
    }

    @Test
    void rowWithoutAnOtdelenieTellsOfTheDepartmentAlone() {
        assertThat(UnitFromFrmo.toRecords(Map.of("depart_oid", MO + ".0.100", "depart_name", "Стационар"), 5))
                .extracting(FederalRecord::kind).containsExactly(FederalKind.DEPARTMENT);
    }
}
