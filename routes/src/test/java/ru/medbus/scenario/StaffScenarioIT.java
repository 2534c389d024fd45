package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.simulators.frmr.FrmrFault;
import ru.medbus.simulators.frmr.FrmrSimulator;

/** Staff of an organisation from the first load to those who leave. */
class StaffScenarioIT extends BusIT {
    private static final String HOSPITAL = "1.2.643.5.1.13.13.12.2.99.9998";
    private static final String DISTRICT = "1.2.643.5.1.13.13.12.2.99.9997";
    private static final LocalDate DAY = LocalDate.now().plusDays(1);

    @Autowired
    private StaffOrders orders;
    @Autowired
    private FederalLoads loads;
    @Autowired
    private Staffing staffing;
    @Autowired
    private Simulators simulators;

    @BeforeEach
    void loadedAtTheFirstStart() {
        await().atMost(Duration.ofSeconds(90)).until(() -> loads.recent(FederalSystem.FRMR, 50).stream()
                .anyMatch(run -> run.state() == FederalRun.State.DONE));
    }

    @Test
    void staffOfEveryOrganisationIsThereAfterTheFirstStart() {
        var first = loads.recent(FederalSystem.FRMR, 50).getLast();
        assertThat(first.total()).isGreaterThanOrEqualTo(38);
        assertThat(first.done()).isEqualTo(first.total());
        assertThat(loads.counts(first.id()).values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(2_000);
        assertThat(staffing.doctors(HOSPITAL, "", DAY, 100)).isNotEmpty()
                .allMatch(each -> each.employment().postName().startsWith("врач"));
    }

    @Test
    void whoIsDismissedOrForgottenIsClosed() {
        load(HOSPITAL, FederalRun.State.DONE);
        var staff = staffing.staff(HOSPITAL, StaffFilter.everybody(DAY), 100);
        var dismissed = staff.get(0).worker();
        var forgotten = staff.stream().map(member -> member.worker()).filter(worker -> !worker.equals(dismissed))
                .findFirst().orElseThrow();
        frmr().dismiss(dismissed.snils(), HOSPITAL, LocalDate.now().minusDays(3));
        frmr().forget(forgotten.snils());
        load(HOSPITAL, FederalRun.State.DONE);
        assertThat(staffing.staff(HOSPITAL, StaffFilter.everybody(DAY), 1000)).noneMatch(
                member -> member.worker().equals(dismissed) || member.worker().equals(forgotten));
        assertThat(staffing.career(dismissed.snils())).filteredOn(
                member -> member.employment().facilityOid().equals(HOSPITAL))
                .allMatch(member -> member.employment().endReason().startsWith("Увольнение"));
        assertThat(staffing.career(forgotten.snils())).anyMatch(
                member -> member.employment().endReason().equals("нет в ФРМР"));
    }

    @Test
    void refusalOfTheReceiverEndsTheLoadWithItsWords() {
        frmr().faultNext(FrmrFault.AUTHORIZATION, 1);
        var run = load(DISTRICT, FederalRun.State.REFUSED);
        assertThat(loads.breaches(run.id())).singleElement()
                .satisfies(breach -> assertThat(breach.text()).contains("Нет прав на базовый объект"));
    }

    @Test
    void troubleOfTheReceiverPassesByItself() {
        frmr().faultNext(FrmrFault.SYSTEM, 1);
        load(DISTRICT, FederalRun.State.DONE);
    }

    @ParameterizedTest
    @CsvSource({"text/xml,http://schemas.xmlsoap.org/soap/envelope/",
            "application/soap+xml,http://www.w3.org/2003/05/soap-envelope"})
    void callbackUnderstandsBothSoapsAndRefusesWhatWasNotAskedFor(String type, String namespace) throws Exception {
        var answer = call(type, namespace, "unknown", "PGEvPg==");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Запроса unknown мы не отправляли", namespace);
        assertThat(call(type, namespace, "unknown", "=").body()).contains("не base64");
    }

    @ParameterizedTest
    @CsvSource({"<error><code>MO_NOT_FOUND</code><text>МО не найдена</text></error>,ФРМР отказал: МО не найдена",
            "<person><snils>99700000001</snils><lastName>Примеров</lastName><firstName>Иван</firstName>"
                    + "<birthDate>1980-05-05</birthDate><sex>1</sex><employment><postId>109</postId>"
                    + "<postName>врач</postName><postType>1</postType><rate>0</rate><beginDate>2020-01-01</beginDate>"
                    + "</employment></person>,ставка 0"})
    void answerThatOvertakesItsIdIsKnownByWhatItIsAboutAndItsRefusalIsTold(String content, String says)
            throws Exception {
        frmr().mood().failNext(1_000);
        long number = orders.one(DISTRICT, "admin");
        var document = """
            <staffAnswer xmlns="urn:medbus:frmr:staff:1"><moOid>%s</moOid><part>1</part><parts>1</parts>%s</staffAnswer>"""
                .formatted(DISTRICT, content);
        var heard = call("application/soap+xml", "http://www.w3.org/2003/05/soap-envelope", "early" + number,
                Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(heard.body()).contains("<status>0</status>");
        await().atMost(Duration.ofSeconds(60)).until(() -> !loads.find(number).orElseThrow().running());
        frmr().mood().recover();
        assertThat(loads.find(number).orElseThrow().state()).isEqualTo(FederalRun.State.REFUSED);
        assertThat(loads.breaches(number)).extracting(Breach::text).anyMatch(text -> text.contains(says));
    }

    private HttpResponse<String> call(String type, String namespace, String id, String response) throws Exception {
        var envelope = """
            <s:Envelope xmlns:s="%s"><s:Body><c:sendResponse xmlns:c="http://emu.callback.mis.service.nr.eu.rt.ru/">
              <id>%s</id><oid>1.2.3</oid><response>%s</response></c:sendResponse></s:Body></s:Envelope>"""
                .formatted(namespace, id, response);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/services/frmo-callback")).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(envelope)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private FederalRun load(String facility, FederalRun.State expected) {
        long number = orders.one(facility, "admin");
        await().atMost(Duration.ofSeconds(60)).until(() -> !loads.find(number).orElseThrow().running());
        var run = loads.find(number).orElseThrow();
        assertThat(run.state()).as(run.detail() + loads.breaches(number)).isEqualTo(expected);
        return run;
    }

    private FrmrSimulator frmr() {
        return (FrmrSimulator) simulators.simulator("frmr").orElseThrow();
    }
}
