package ru.medbus.web.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.web.Screens;

/** An organisation that ФРМО does not know is entered by the ministry and then can be made a pharmacy of the region. */
class NewFacilityPageIT extends BusIT {
    private static final String NEW = "/passport/network/new";
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    @Autowired
    private Screens screens;
    @Autowired
    private Network network;
    @Autowired
    private ChangeLog changes;
    private final String oid = "1.2.643.5.1.13.13.12.2.89." + NUMBERS.getAndIncrement();

    @Test
    void pharmacyOfTheRegionIsEnteredAndOfferedAsAPlace() throws Exception {
        assertThat(screens.text("ministry", "/passport/network")).contains(NEW);
        assertThat(screens.text("ministry", NEW)).contains("Новая организация").doesNotContain("??");
        add("PHARMACY", oid, "ООО «Вымышленная аптека " + oid + "»", "").andExpect(
                redirectedUrl("/passport/network/" + oid));
        assertThat(network.facility(oid).orElseThrow()).matches(each -> each.kind() == FacilityKind.PHARMACY
                && each.shortName().equals(each.fullName()));
        assertThat(changes.of(oid, 5)).singleElement()
                .satisfies(change -> assertThat(change.who()).isEqualTo("ministry"));
        assertThat(screens.text("ministry", "/pharmacy/places/new")).contains(oid);
        assertThat(screens.text("ministry", "/passport/network/" + oid)).doesNotContain("??");
    }

    @Test
    void mistakeStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        assertThat(refused("PHARMACY", "номер", "Аптека", "")).contains("OID пишется числами", "value=\"Аптека\"");
        assertThat(refused("PHARMACY", oid, " ", "")).contains("Укажите полное наименование");
        assertThat(refused("PHARMACY", oid, "Аптека", "9900000011")).contains("ИНН: контрольная цифра");
        assertThat(refused("", oid, "Аптека", "")).contains("Выберите, что это за организация");
        assertThat(network.facility(oid)).as("nothing was entered").isEmpty();
    }

    @Test
    void theFacilityItselfEntersNobody() throws Exception {
        screens.open("registrar", NEW).andExpect(status().isForbidden());
        assertThat(screens.text("registrar", "/passport/network")).doesNotContain(NEW);
    }

    private String refused(String kind, String number, String name, String inn) throws Exception {
        return add(kind, number, name, inn).andReturn().getResponse().getContentAsString();
    }

    private ResultActions add(String kind, String number, String name, String inn) throws Exception {
        return screens.send("ministry", NEW, "kind", kind, "oid", number, "fullName", name, "inn", inn, "openedOn",
                "2026-01-01", "why", "Лицензия № 1");
    }
}
