package ru.medbus.routes.passport.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.accounting.AccountingRegister;
import ru.medbus.domain.passport.accounting.Batch;
import ru.medbus.domain.passport.accounting.DifferenceBoard;
import ru.medbus.scenario.Mis;
import ru.medbus.server.DataFolder;

/** A file of accounting from its sender to the differences: by REST and by folder. */
class AccountingScenarioIT extends BusIT {
    private static final String OWN = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String DROPPING = "1.2.643.5.1.13.13.12.2.99.77001";
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    @Autowired
    private Mis mis;
    @Autowired
    private AccountingRegister register;
    @Autowired
    private DifferenceBoard board;
    @Autowired
    private DataFolder data;
    @Autowired
    private JdbcTemplate database;
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void organisationThatDropsFiles() {
        database.update("""
            insert into passport.facility (oid, kind, full_name, short_name, source)
            values (?, 'MEDICAL', 'Выдуманная больница с бухгалтерией', 'Больница с бухгалтерией', 'LOCAL')
            on conflict do nothing
            """, DROPPING);
    }

    @Test
    void fileByRestIsDurableComparedAndKnownWhenItComesAgain() {
        var file = csv("Аппарат УЗИ").getBytes(StandardCharsets.UTF_8);
        var taken = mis.door().post("/api/v1/accounting/assets?name=os.csv", "text/csv", file);
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(202);
        mis.until(taken.text("messageId"), "delivered");
        assertThat(mis.door().message(taken.text("messageId")).text("type")).isEqualTo("accounting.assets");
        var again = mis.door().post("/api/v1/accounting/assets?name=os.csv", "text/csv", file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("messageId")).isEqualTo(taken.text("messageId"));
        assertThat(register.batches(OWN, 50)).filteredOn(batch -> batch.fileName().equals("os.csv"))
                .extracting(Batch::messageId).contains(Long.valueOf(taken.text("messageId")));
        assertThat(board.open(OWN, "ASSETS", "", number, 10)).hasSize(1);
    }

    @Test
    void charsetOfTheHeaderCountsAndFormatIsFoundWithoutAName() {
        var taken = mis.door().post("/api/v1/accounting/assets", "text/csv;charset=windows-1251",
                csv("Стол").getBytes(WINDOWS));
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(202);
        mis.until(taken.text("messageId"), "delivered");
        var xml = """
            <Выгрузка xmlns="urn:medbus:facilityerp:1" Организация="%s" Строк="1"><Справочник.ОбъектыЭксплуатации>
            <КлючевыеСвойства><ИнвентарныйНомер>%s</ИнвентарныйНомер><Наименование>Стул</Наименование></КлючевыеСвойства>
            </Справочник.ОбъектыЭксплуатации></Выгрузка>
            """.formatted(OWN, number);
        assertThat(mis.door().post("/api/v1/accounting/assets", "application/xml",
                xml.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(202);
    }

    @Test
    void wrongRowsAreToldByLineAndColumnAndNothingIsKept() {
        var answer = mis.door().post("/api/v1/accounting/assets?name=os.csv", "text/csv",
                ("INV_NO;NAME;COST\r\n" + number + ";Стол;-5\r\n;Стул;1\r\n" + number + ";Шкаф;1\r\n" + number
                        + ";Шкаф;1\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo("urn:medbus:problem:accounting-refused");
        assertThat(answer.rules()).containsExactly("ACC-NEGATIVE", "ACC-REQUIRED", "ACC-DUPLICATE");
        assertThat(answer.body().path("violations").findValuesAsText("line")).containsExactly("2", "3", "5");
        assertThat(answer.body().path("violations").findValuesAsText("where"))
                .containsExactly("COST", "INV_NO", "INV_NO");
        assertThat(board.open(OWN, "ASSETS", "", number, 10)).isEmpty();
    }

    @Test
    void foreignOrganisationWrongCountAndUnknownKindAreRefused() {
        var xml = "<Выгрузка xmlns=\"urn:medbus:facilityerp:1\" Организация=\"1.2.3\" Строк=\"0\"/>";
        var foreign = mis.door().post("/api/v1/accounting/assets", "application/xml",
                xml.getBytes(StandardCharsets.UTF_8));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.rules()).containsExactly("ACC-FACILITY", "ACC-EMPTY");
        var counted = mis.door().post("/api/v1/accounting/assets?name=a.csv", "text/csv",
                (csv("Стол") + "ИТОГО;2\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(counted.rules()).containsExactly("ACC-COUNT");
        assertThat(mis.door().post("/api/v1/accounting/cars", "text/csv", new byte[]{1}).status()).isEqualTo(404);
        var months = mis.door().post("/api/v1/accounting/staffing?name=z.csv", "text/csv",
                ("СНИЛС;ФИО;Должность;Ставка;ФОТ;Месяц\r\n00000000100;А;Врач;1;5;11.2026\r\n"
                        + "00000000100;А;Врач;1;5;10.2026\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(months.rules()).contains("ACC-MONTH");
    }

    @Test
    void droppedFileIsTakenAndMovedToDoneWithAWord() throws IOException {
        var file = drop(DROPPING, "assets", "Основные средства.csv", csv("Аппарат УЗИ").getBytes(WINDOWS));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(file));
        await().atMost(Duration.ofSeconds(20)).until(() -> board.open(DROPPING, "", "", number, 5).size() == 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> found(file, "done").size() == 2);
        assertThat(Files.readString(textOf(file, "done"))).startsWith("Принят сообщением ");
    }

    @Test
    void wrongFileAndUnknownOrganisationAreMovedToFailedWithTheReason() throws IOException {
        var wrong = drop(DROPPING, "assets", number + ".dbf", "не DBF".getBytes(WINDOWS));
        var foreign = drop("1.2.3.4", "assets", number + ".csv", csv("Стол").getBytes(WINDOWS));
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(wrong) && !Files.exists(foreign));
        assertThat(Files.readString(textOf(wrong, "failed"))).contains("Не принято ничего").contains("DBF повреждён");
        assertThat(Files.readString(textOf(foreign, "failed"))).contains("нет в паспорте");
        assertThat(board.open(DROPPING, "", "", number, 5)).isEmpty();
    }

    private String csv(String name) {
        return "INV_NO;NAME;COST\r\n" + number + ";" + name + ";100,00\r\n";
    }

    private Path drop(String facility, String kind, String name, byte[] content) throws IOException {
        var folder = Files.createDirectories(data.folder("accounting").resolve(facility).resolve(kind));
        return Files.write(folder.resolve(name), content);
    }

    private List<Path> found(Path file, String where) throws IOException {
        try (var list = Files.list(file.resolveSibling(where))) {
            return list.filter(each -> each.getFileName().toString().contains(file.getFileName().toString())).toList();
        }
    }

    private Path textOf(Path file, String where) throws IOException {
        return found(file, where).stream().filter(each -> each.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
}
