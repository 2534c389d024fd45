package ru.medbus.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.Roles;
import ru.medbus.domain.access.Staff;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

class PagesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private StaffRegister register;
    @Autowired
    private Roles roles;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private AccessLog accesses;

    @ParameterizedTest
    @CsvSource({"/, Что требует внимания", "/password, Смена пароля", "/console/users, Врачёва Вера Витальевна",
            "/console/users/new, Новый пользователь", "/console/roles, Оператор шины", "/console/roles/new, Новая роль",
            "/console/clients, Демонстрационная МИС", "/console/clients/new, Выдать токен",
            "/console/audit, Журнал аудита", "/console/access, Журнал доступа", "/console/about, База данных",
            "/console/retention, Запреты удаления", "/console/alerts, Тревоги",
            "/search?q=nothing-such, Ничего не найдено", "/console/components, Компоненты"})
    void pageSaysWhatItIs(String path, String text) throws Exception {
        screens.open("admin", path).andExpect(status().isOk())
                .andExpect(content().string(containsString(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/console/users", "/console/audit", "/console/roles/new"})
    void pageIsLightAndHasNoInlineScript(String path) throws Exception {
        var page = screens.text("admin", path);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(page).doesNotContain("<script>").doesNotContain(" style=").doesNotContain(" onclick=")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/users/999999", "/console/roles/999999", "/console/clients/999999"})
    void recordThatIsNotThereIsNotAFailure(String path) throws Exception {
        screens.open("admin", path).andExpect(status().isNotFound());
    }

    @Test
    void personIsAddedChangedAndFound() throws Exception {
        screens.send("admin", "/console/users/new", "login", "novikova", "name", "Новикова Нина", "organisationOid",
                "1.2.643.5.1.13.13.12.2.99.9999", "password", "берёзовый-сок-15", "active", "true", "version", "0")
                .andExpect(redirectedUrl("/console/users"));
        var person = person("novikova");
        screens.send("admin", "/console/users/" + person.id(), "login", "novikova", "name", "Новикова Нина Павловна",
                "organisationOid", person.organisationOid(), "active", "true", "version", "0", "roles",
                Long.toString(roles.all().getFirst().id())).andExpect(redirectedUrl("/console/users"));
        assertThat(register.get(person.id()).name()).isEqualTo("Новикова Нина Павловна");
        assertThat(register.get(person.id()).roles()).hasSize(1);
        screens.open("admin", "/search?q=novikova").andExpect(redirectedUrl("/console/users/" + person.id()));
    }

    @Test
    void refusedFieldKeepsWhatWasTypedAndSaysWhy() throws Exception {
        var page = screens.send("admin", "/console/users/new", "login", "krotov", "name", "Кротов", "organisationOid",
                "поликлиника", "password", "берёзовый-сок-15", "active", "true", "version", "0").andReturn()
                .getResponse().getContentAsString();
        assertThat(page).contains("OID организации пишется числами").contains("value=\"поликлиника\"")
                .contains("aria-invalid=\"true\"").doesNotContain("берёзовый-сок-15");
    }

    @Test
    void firstPasswordMustBeChangedBeforeAnythingElse() throws Exception {
        register.add(Staff.added("firsttime", "Первый Раз", "1.2.643.5.1.13.13.12.2.99.9999", List.of()),
                "подснежник-весной", Actor.HUB);
        var cookie = screens.signIn("firsttime", "подснежник-весной");
        screens.perform(get("/console/users")
                .cookie(cookie)).andExpect(redirectedUrl("/password"));
    }

    @Test
    void roleIsComposed() throws Exception {
        screens.send("admin", "/console/roles/new", "name", "Разбор отказов", "description", "", "version", "0",
                "permissions", "REVEAL_BODY", "scope_REVEAL_BODY", "OWN", "payload_REVEAL_BODY", "MASKED")
                .andExpect(redirectedUrl("/console/roles"));
        assertThat(screens.text("admin", "/console/roles")).contains("Разбор отказов", "Открывать тела сообщений");
    }

    @Test
    void tokenIsShownOnceAndOpensTheApi() throws Exception {
        var page = screens.send("admin", "/console/clients/new", "name", "МИС для проверки", "organisationOid",
                "1.2.643.5.1.13.13.12.2.99.9999", "expires", "2099-12-31", "ratePerSecond", "10", "maxMegabytes", "5",
                "active", "true", "version", "0").andReturn().getResponse().getContentAsString();
        var token = Pattern.compile("mb_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(token.find()).isTrue();
        screens.perform(get("/api/v1/nothing-there").header("Authorization", "Bearer " + token.group()))
                .andExpect(status().isNotFound());
        assertThat(screens.text("admin", "/console/clients")).contains("МИС для проверки").doesNotContain("mb_");
    }

    @Test
    void logsAreFilteredAndExportedAsShown() throws Exception {
        accesses.record(new Actor("=cmd", "10.0.0.1"), "msg-77", "ответ", "проверка \"выгрузки\"");
        var csv = screens.open("admin", "/console/access.csv?about=msg-77").andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"access.csv\""))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("\"'=cmd\"").contains("\"проверка \"\"выгрузки\"\"\"");
        assertThat(screens.text("admin", "/console/access?about=msg-77")).contains("msg-77");
        assertThat(screens.text("admin", "/console/access?about=msg-78")).contains("Записей нет");
    }

    @Test
    void exportOfALogIsItselfRecorded() throws Exception {
        screens.open("admin", "/console/audit.csv").andExpect(status().isOk());
        assertThat(audit.find(new LogFilter("admin", "LOG_EXPORTED", "журнал аудита", Optional.empty(),
                Optional.empty(), Optional.empty(), 5)).items()).isNotEmpty();
    }

    @Test
    void integrityIsCheckedOnDemand() throws Exception {
        var answer = screens.send("admin", "/console/audit/verify").andExpect(redirectedUrl("/console/audit"))
                .andReturn().getResponse();
        var page = screens
                .perform(get("/console/audit").cookie(screens.cookie("admin"), answer.getCookie("medbus_flash")))
                .andReturn()
                .getResponse().getContentAsString();
        assertThat(page).contains("Журнал цел: записей");
    }

    @Test
    void lastAdministratorStays() throws Exception {
        var admin = person("admin");
        var page = screens.send("admin", "/console/users/" + admin.id(), "login", "admin", "name", admin.name(),
                "organisationOid", admin.organisationOid(), "version", Integer.toString(admin.version())).andReturn()
                .getResponse();
        assertThat(page.getContentAsString()).contains("последний действующий администратор");
        assertThat(register.get(admin.id()).active()).isTrue();
    }

    private Staff person(String login) {
        return register.find(login, false, "", 1).items().getFirst();
    }
}
