package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalOrders;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.shared.Ogrn;
import ru.medbus.domain.shared.TaxId;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.simulators.nsi.InventedNetwork;
import ru.medbus.simulators.nsi.NsiFault;

/** The network from its first load to organisations that appear and departments that go. */
class NetworkScenarioIT extends BusIT {
    private static final String REGION = "1.2.643.5.1.13.13.12.2.99.";

    @Autowired
    private FederalOrders orders;
    @Autowired
    private FederalLoads loads;
    @Autowired
    private Network network;
    @Autowired
    private Simulators simulators;
    private PublishedFrmo frmo;

    @BeforeEach
    void loadedAtTheFirstStart() {
        frmo = new PublishedFrmo(simulators, orders, loads);
    }

    @Test
    void networkOfTheInventedRegionIsThere() {
        publish(InventedNetwork.whole());
        load(FederalRun.State.DONE);
        var medical = network.facilities(FacilityKind.MEDICAL).stream()
                .filter(each -> each.oid().startsWith(REGION + "99")).toList();
        assertThat(medical).hasSizeGreaterThanOrEqualTo(40).allSatisfy(each -> {
            assertThat(TaxId.parse(each.inn())).as(each.oid()).isPresent();
            assertThat(Ogrn.parse(each.ogrn())).isPresent();
            assertThat(each.parentOid()).contains("1.2.643.5.1.13.13.12.1.99.1");
        });
        for (var invented : List.of(InventedFacility.POLYCLINIC, InventedFacility.HOSPITAL,
                InventedFacility.DISTRICT)) {
            assertThat(network.facility(invented.oid()).orElseThrow().shortName())
                    .isEqualTo(invented.facility().name());
        }
        assertThat(medical).filteredOn(each -> each.closedOn().isPresent()).isNotEmpty();
        var hospital = InventedFacility.HOSPITAL.oid();
        assertThat(network.departments(hospital)).hasSize(3).allMatch(each -> each.buildingId().isPresent());
        assertThat(network.buildings(hospital)).hasSize(2);
        assertThat(network.careUnits(hospital + ".0.100")).hasSize(4);
    }

    @Test
    void newOrganisationOfFrmoIsSeenInTheNetworkAndADepartmentThatHasGoneIsClosed() {
        var fresh = REGION + (8000 + PublishedFrmo.number());
        publish(InventedNetwork.whole()
                .with(InventedNetwork.FACILITIES, Map.of("oid", fresh, "nameFull", "Новая больница (вымышленная)",
                        "nameShort", "Новая больница (вымышленная)", "createDate", "01.03.2026"))
                .with(InventedNetwork.FACILITIES, REGION + "9995", "nameShort", "Переименованная (вымышленная)")
                .without(InventedNetwork.DEPARTMENTS, "depart_oid", REGION + "9994.0.100")
                .without(InventedNetwork.UNITS, "depart_oid", REGION + "9994.0.100"));
        load(FederalRun.State.DONE);
        assertThat(network.facility(fresh).orElseThrow().shortName()).isEqualTo("Новая больница (вымышленная)");
        assertThat(network.facility(REGION + "9995").orElseThrow().shortName())
                .isEqualTo("Переименованная (вымышленная)");
        assertThat(network.department(REGION + "9994.0.100").orElseThrow().closedOn()).isPresent();
        publish(InventedNetwork.whole());
        load(FederalRun.State.DONE);
        assertThat(network.department(REGION + "9994.0.100").orElseThrow().closedOn()).isEmpty();
        assertThat(network.facility(fresh).orElseThrow().closeReason()).isEqualTo("нет в ФРМО");
    }

    @Test
    void brokenSetSaysWhereAndChangesNothing() {
        publish(InventedNetwork.whole()
                .with(InventedNetwork.FACILITIES, REGION + "9995", "nameShort", "Не должно появиться")
                .with(InventedNetwork.FACILITIES, REGION + "9994", "parentId", "1.2.3.4"));
        var run = load(FederalRun.State.REFUSED);
        assertThat(run.detail()).contains("вышестоящей организации 1.2.3.4 нет", "Загруженное не тронуто");
        assertThat(loads.breaches(run.id())).singleElement()
                .satisfies(breach -> assertThat(breach.rowNo()).isPositive());
        assertThat(network.facility(REGION + "9995").orElseThrow().shortName()).isNotEqualTo("Не должно появиться");
        publish(InventedNetwork.whole());
        load(FederalRun.State.DONE);
    }

    @Test
    void tornPagesOfThePortalAreToldBesideTheLoad() {
        publish(InventedNetwork.whole().with(InventedNetwork.DEPARTMENTS, REGION + "9999.0.100", "depart_name",
                "Поликлиника № 1"));
        frmo.portal().spoil(InventedNetwork.DEPARTMENTS, NsiFault.WRONG_COUNT);
        assertThat(load(FederalRun.State.REFUSED).detail()).contains("страница 1 говорит о");
        frmo.portal().mend(InventedNetwork.DEPARTMENTS);
        load(FederalRun.State.DONE);
        assertThat(network.department(REGION + "9999.0.100").orElseThrow().name()).isEqualTo("Поликлиника № 1");
    }

    private FederalRun load(FederalRun.State expected) {
        return frmo.load(expected);
    }

    private void publish(InventedNetwork edition) {
        frmo.publish(edition);
    }
}
