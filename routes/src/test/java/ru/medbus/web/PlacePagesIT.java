package ru.medbus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import ru.medbus.BusIT;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.access.Roles;
import ru.medbus.domain.access.Staff;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.domain.drugsupply.PharmacyStock;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.stock.PlaceRegister;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.local.LocalNetwork;

/** Pharmacies and stores on the screen: the ministry enters them and says whom they serve. */
class PlacePagesIT extends BusIT {
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String DISTRICT = "1.2.643.5.1.13.13.12.2.99.9997";
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String SECOND = "1.2.643.5.1.13.13.12.2.99.9901";
    private static final String THIRD = "1.2.643.5.1.13.13.12.2.99.9902";
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    @Autowired
    private Screens screens;
    @Autowired
    private StockPlaces places;
    @Autowired
    private PlaceRegister register;
    @Autowired
    private PharmacyStock held;
    @Autowired
    private Drugs drugs;
    @Autowired
    private LocalNetwork network;
    @Autowired
    private StaffRegister staff;
    @Autowired
    private Roles roles;
    private final long n = NUMBERS.incrementAndGet();
    private final String oid = "1.2.643.5.1.13.13.12.2.93." + n;
    private final String title = "Аптека нового района № " + n;

    @BeforeEach
    void organisationIsInTheNetwork() {
        await().atMost(Duration.ofSeconds(90)).until(() -> places.find(PHARMACY).isPresent()
                && register.get(PHARMACY).served().contains(CLINIC));
        network.add(new Facility(oid, FacilityKind.PHARMACY, "ГУП «" + title + "»", title, Optional.empty(), "",
                "Аптека", "", 0, "", "", "", "", "", "", "", "", "", "", Optional.empty(), Optional.empty(), "",
                Source.LOCAL, 1), "test", "Новая аптека");
    }

    @Test
    void closedPharmacyIsOfferedToNobodyUntilItIsOpenedAgain() throws Exception {
        enter(mdlp(), "", DISTRICT);
        var card = "/pharmacy/places/" + oid;
        screens.send("ministry", card + "/close", "revision", "1").andExpect(redirectedUrl(card));
        assertThat(screens.text("ministry", card)).contains("Место закрыто с", "Открыть снова").doesNotContain("??");
        assertThat(screens.text("ministry", "/pharmacy/places?text=" + oid)).contains("закрыто с").doesNotContain("??");
        assertThat(screens.text("ministry", "/pharmacy/places?text=" + oid + "&clinic=" + DISTRICT))
                .doesNotContain(title);
        assertThat(places.all()).noneMatch(place -> place.facilityOid().equals(oid));
        screens.send("ministry", card + "/reopen", "revision", "1");
        assertThat(places.all()).as("somebody else was faster").noneMatch(place -> place.facilityOid().equals(oid));
        screens.send("ministry", card + "/reopen", "revision", "2");
        assertThat(places.all()).anyMatch(place -> place.facilityOid().equals(oid));
    }

    @Test
    void ministryEntersAPharmacyAndItsPharmacistOpensTheStock() throws Exception {
        var login = "pharmacist" + n;
        long id = staff.add(Staff.added(login, "Новикова Нина Николаевна", oid, roles.all().stream()
                .filter(role -> role.name().equals("Фармацевт")).toList()), "Первый-пароль-1", Actor.HUB);
        staff.chooseOwnPassword(new Rights(id, login, "", oid, true, Map.of()), "Первый-пароль-1", "Второй-пароль-2",
                Actor.HUB);
        assertThat(stockOf(login)).contains("Вашей организации нет среди складов и аптек", "«Аптеки и склады»",
                "14 цифр").doesNotContain("??");
        assertThat(screens.text("ministry", "/pharmacy/places/new")).contains(title, oid).doesNotContain("??");
        enter(mdlp(), "", DISTRICT).andExpect(redirectedUrl("/pharmacy/places/" + oid));
        assertThat(screens.text("ministry", "/pharmacy/places/" + oid)).contains(title, mdlp(),
                "value=\"" + DISTRICT + "\" checked").doesNotContain("??");
        assertThat(stockOf(login)).contains("Остатков не найдено").doesNotContain("Вашей организации нет");
        assertThat(screens.text("ministry", "/pharmacy/places/new")).as("it is not offered twice")
                .doesNotContain(oid);
    }

    @Test
    void mistakesAreSaidBesideTheirFieldsAndNothingIsLostOrEntered() throws Exception {
        var page = body(screens.send("ministry", "/pharmacy/places/new", "facilityOid", oid, "kind", "KIOSK", "mdlpId",
                "123", "title", "<b>Аптека</b>", "owner", "", "served", PHARMACY, "served", CLINIC));
        assertThat(page).contains("Выберите, что это", "14 цифр из личного кабинета МДЛП, а не «123»",
                "Впишите участника МДЛП", "Это не медицинские организации сети региона: " + PHARMACY,
                "href=\"#mdlpId\"", "href=\"#owner\"", "href=\"#kind\"", "href=\"#served\"", "value=\"123\"",
                "&lt;b&gt;Аптека", "value=\"" + CLINIC + "\" checked").doesNotContain("??", "<b>Аптека");
        assertThat(body(screens.send("ministry", "/pharmacy/places/new"))).contains("Выберите организацию",
                "Впишите название").doesNotContain("??");
        assertThat(body(enter(places.get(PHARMACY).mdlpId(), ""))).contains("уже занято: «Аптека № 1 (пример)»");
        assertThat(places.find(oid)).isEmpty();
    }

    @Test
    void numberCopiedWithBlanksIsTaken() throws Exception {
        var blanks = mdlp().substring(0, 7) + " " + mdlp().substring(7) + " ";
        enter(blanks, title).andExpect(redirectedUrl("/pharmacy/places/" + oid));
        assertThat(places.get(oid).mdlpId()).isEqualTo(mdlp());
    }

    @Test
    void onlyWholeRegionsPeopleEnterAndSee() throws Exception {
        for (var who : List.of("doctor", "pharmacist", "storekeeper", "registrar")) {
            for (var path : List.of("", "/new", "/" + PHARMACY, "/export.csv", "/export.xlsx")) {
                screens.open(who, "/pharmacy/places" + path).andExpect(status().isForbidden());
            }
            screens.send(who, "/pharmacy/places/new", "facilityOid", oid).andExpect(status().isForbidden());
            screens.send(who, "/pharmacy/places/" + PHARMACY, "revision", "1").andExpect(status().isForbidden());
        }
        screens.open("ministry", "/pharmacy/places/1.2.3").andExpect(status().isNotFound());
        screens.send("ministry", "/pharmacy/places/1.2.3", "revision", "1").andExpect(status().isNotFound());
    }

    @Test
    void twoWhoChangeOnePharmacyDoNotOverwriteEachOther() throws Exception {
        enter(mdlp(), title);
        change("ministry", 1, "Аптека первого").andExpect(status().is3xxRedirection());
        var late = body(change("admin", 1, "Аптека второго"));
        assertThat(late).contains("уже изменил другой сотрудник", "Аптека второго").doesNotContain("??");
        assertThat(places.get(oid).title()).isEqualTo("Аптека первого");
    }

    @Test
    void kindAndPlaceOfAPharmacyWithPacksStay() throws Exception {
        var card = register.get(SECOND);
        var page = body(screens.send("ministry", "/pharmacy/places/" + SECOND, "revision", "" + card.revision(), "kind",
                "WAREHOUSE", "mdlpId", mdlp(), "title", card.place().title(), "owner", card.place().owner()));
        assertThat(page).contains("За местом числится упаковок: " + card.packs(), "href=\"#kind\"",
                "href=\"#mdlpId\"").doesNotContain("??");
        assertThat(register.get(SECOND)).isEqualTo(card);
    }

    @Test
    void listIsSearchedNarrowedAndExported() throws Exception {
        enter(mdlp(), title);
        assertThat(find("text", title.toUpperCase())).contains(oid).doesNotContain("Аптека № 1 (пример)");
        assertThat(find("text", mdlp())).contains(oid);
        assertThat(find("text", "нет такой аптеки")).contains("Ничего не найдено");
        assertThat(find("clinic", CLINIC)).contains(PHARMACY, SECOND).doesNotContain(THIRD, oid);
        var csv = body(screens.open("ministry", "/pharmacy/places/export.csv?clinic=" + CLINIC));
        assertThat(csv).contains("\"Аптека № 1 (пример)\";\"Аптека\"", "поликлиника").doesNotContain(THIRD);
        assertThat(screens.open("ministry", "/pharmacy/places/export.xlsx").andReturn().getResponse()
                .getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void doctorOfTheDemoSeesHisTwoPharmaciesAndOthersSeeAll() {
        var drug = drugs.some(100).stream().filter(each -> held.of(DISTRICT, each.code()).size() > 0).findFirst()
                .orElseThrow().code();
        assertThat(held.of(CLINIC, drug)).isNotEmpty().extracting(PharmacyStock.Holding::pharmacyOid)
                .isSubsetOf(PHARMACY, SECOND);
    }

    private ResultActions enter(String mdlpId, String name, String... served) throws Exception {
        return screens.send("ministry", "/pharmacy/places/new", "facilityOid", oid, "kind", "PHARMACY", "mdlpId",
                mdlpId, "title", name, "owner", "00000000-0000-4000-8000-000000009900", "served",
                served.length == 0 ? "" : served[0]);
    }

    private ResultActions change(String who, int revision, String name) throws Exception {
        return screens.send(who, "/pharmacy/places/" + oid, "revision", "" + revision, "kind", "PHARMACY", "mdlpId",
                mdlp(), "title", name, "owner", "00000000-0000-4000-8000-000000009900");
    }

    private String find(String filter, String value) throws Exception {
        var page = screens.text("ministry", "/pharmacy/places?" + filter + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        return page.contains("<tbody>") ? page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>")) : page;
    }

    private String stockOf(String login) throws Exception {
        return body(screens.perform(get("/pharmacy/stock").cookie(screens.signIn(login, "Второй-пароль-2"))));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String mdlp() {
        return "930000%08d".formatted(n);
    }
}
