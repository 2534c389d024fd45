package ru.medbus.web.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.accounting.Difference;
import ru.medbus.domain.passport.accounting.DifferenceBoard;
import ru.medbus.domain.shared.Snils;
import ru.medbus.web.Screens;

class AccountingPagesIT extends BusIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger(77_100);

    @Autowired
    private Screens screens;
    @Autowired
    private DifferenceBoard board;
    private final String oid = "1.2.643.5.1.13.13.12.2.99." + NUMBERS.incrementAndGet();
    private final String card = "/passport/accounting/" + oid;

    @Test
    void fileIsBroughtComparedAndDecidedInBulk() throws Exception {
        bring("ASSETS", "os.csv", "INV_NO;NAME;COST\r\n17;Аппарат УЗИ;100,00\r\n18;Стол;5,00\r\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> open().size() == 2);
        var page = screens.text("ministry", card);
        assertThat(page).contains("Аппарат УЗИ").contains("только в учёте").contains("100,00\u00A0₽").contains("os.csv")
                .doesNotContain("??").doesNotContain("<script>").doesNotContain(" style=");
        assertThat(screens.text("ministry", "/passport/accounting?text=" + oid)).contains("не решено: 2");
        var ids = open().stream().map(one -> Long.toString(one.id())).toList();
        decide("ASK", ids, "Уточнить у главного бухгалтера");
        var decided = screens.text("ministry", card);
        assertThat(decided).contains("запросить организацию")
                .contains("Уточнить у главного бухгалтера").contains("ministry");
        assertThat(open()).extracting(Difference::decision).containsOnly(Difference.Decision.ASK);
        assertThat(screens.text("ministry", card + "?decision=OPEN")).contains("расхождений нет");
        assertThat(screens.text("ministry", card + "/export.csv?text=стол")).contains("\"Стол\"")
                .doesNotContain("Аппарат");
    }

    @Test
    void withoutAReasonOrWithoutARegisterNothingIsDecided() throws Exception {
        bring("ASSETS", "os.csv", "INV_NO;NAME\r\n17;Аппарат УЗИ\r\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> open().size() == 1);
        var ids = List.of(Long.toString(open().getFirst().id()));
        decide("KEEP", ids, " ");
        decide("KEEP", List.of(), "Причина");
        decide("", ids, "Причина");
        decide("TAKE", ids, "Причина");
        assertThat(open()).extracting(Difference::decision).containsExactly(Difference.Decision.OPEN);
        assertThat(board.decisions(oid, 5)).isEmpty();
    }

    @Test
    void wrongFileIsShownByLineAndColumnAndChangesNothing() throws Exception {
        var answer = bring("STAFFING", "zp.csv", "СНИЛС;ФИО;Должность;Ставка;ФОТ;Месяц\r\n"
                + "112-233-445 00;Примеров;Врач;-1;5;11.2026\r\n").getContentAsString();
        assertThat(answer).contains("не принят, ошибок: 2").contains("верным контрольным числом")
                .contains("ставка больше 0");
        assertThat(open()).isEmpty();
    }

    @Test
    void sampleIsReadAsItIs() throws Exception {
        var sample = screens.text("ministry", card + "/file/sample.csv?kind=STAFFING");
        assertThat(sample).contains("СНИЛС").contains("Месяц");
        bring("STAFFING", "sample.csv", sample);
        await().atMost(Duration.ofSeconds(20)).until(() -> open().size() == 1);
        bring("ASSETS", "sample.csv", screens.text("ministry", card + "/file/sample.csv?kind=ASSETS"));
        await().atMost(Duration.ofSeconds(20)).until(() -> open().size() == 2);
    }

    @Test
    void payrollIsSummedAndExported() throws Exception {
        var first = Snils.ofAccount(200_000_001).digits();
        bring("STAFFING", "zp.csv", "СНИЛС;ФИО;Код должности;Должность;Ставка;ФОТ;Месяц\r\n" + first
                + ";Примеров Пётр;17;Врач-терапевт;0,5;45000,50;11.2026\r\n" + Snils.ofAccount(200_000_002).digits()
                + ";Пробная Анна;17;Врач-терапевт;1;90000;11.2026\r\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> open().size() == 2);
        var page = screens.text("ministry", "/passport/accounting/payroll?facility=" + oid);
        assertThat(page).contains("Врач-терапевт").contains("1,50").contains("135 000,50").doesNotContain("??");
        assertThat(screens.text("ministry", "/passport/accounting/payroll/export.csv?facility=" + oid))
                .contains("\"2026-11\"").contains("\"90000,33\"");
        assertThat(screens.text("ministry", card)).doesNotContain(first).contains("***-***-***");
    }

    @Test
    void otherOrganisationsAreNotShownToTheStaffOfOne() throws Exception {
        bring("ASSETS", "os.csv", "INV_NO;NAME\r\n17;Аппарат УЗИ\r\n");
        screens.open("registrar", card).andExpect(status().isForbidden());
        screens.open("registrar", card + "/export.csv").andExpect(status().isForbidden());
        screens.open("registrar", card + "/file").andExpect(status().isForbidden());
        screens.send("registrar", card + "/decide", "decision", "KEEP", "why", "Причина", "id", "1")
                .andExpect(status().isForbidden());
        screens.open("storekeeper", "/passport/accounting").andExpect(status().isForbidden());
        var own = "/passport/accounting/1.2.643.5.1.13.13.12.2.99.9999";
        screens.open("doctor", own).andExpect(status().isOk());
        screens.open("doctor", own + "/file").andExpect(status().isForbidden());
        screens.open("registrar", own + "/file").andExpect(status().isOk());
        assertThat(screens.text("registrar", "/passport/accounting")).doesNotContain(oid);
        assertThat(screens.text("registrar", "/passport/accounting/payroll?facility=" + oid))
                .doesNotContain("Врач-терапевт");
    }

    private List<Difference> open() {
        return board.open(oid, "", "", "", 100);
    }

    private void decide(String decision, List<String> ids, String why) throws Exception {
        var fields = new java.util.ArrayList<>(List.of("decision", decision, "why", why));
        ids.forEach(id -> fields.addAll(List.of("id", id)));
        screens.send("ministry", card + "/decide", fields.toArray(String[]::new))
                .andExpect(status().is3xxRedirection());
    }

    private MockHttpServletResponse bring(String kind, String name, String content) throws Exception {
        return screens.perform(multipart(card + "/file")
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind).cookie(screens.cookie("ministry")).with(csrf())).andReturn().getResponse();
    }
}
