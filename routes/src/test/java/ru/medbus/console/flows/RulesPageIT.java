package ru.medbus.console.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.patient.document.RoutingRule;
import ru.medbus.domain.patient.document.RoutingRules;
import ru.medbus.scenario.Mis;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.web.Screens;

class RulesPageIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private RoutingRules rules;
    @Autowired
    private Mis mis;

    @Test
    void ruleIsAddedWithItsReasonAndTheSecondOfTwoPeopleIsTold() throws Exception {
        add("Дневник", "remd");
        var path = "/console/rules/" + rule("Дневник").id();
        change(path, "1", "Приказ № 17");
        assertThat(change(path, "1", "Приказ № 18")).contains("изменил другой сотрудник", "Открыть правило заново");
        assertThat(screens.text("admin", path)).contains("Приказ № 17").doesNotContain("Приказ № 18");
    }

    @Test
    void ruleWithoutAReasonIsNotSaved() throws Exception {
        var page = content("/console/rules/new", "name", "Без причины", "recipients", "remd", "reason", "");
        assertThat(page).contains("Напишите, зачем меняете правило");
        assertThat(rules.all()).extracting(RoutingRule::name).doesNotContain("Без причины");
    }

    @Test
    void trialOnAPastDocumentSaysWhereItGoesAndWhyNot() throws Exception {
        var page = screens.text("admin", "/console/rules?document="
                + mis.accepted(SignedDocuments.prescription()));
        assertThat(page).contains("Документ ушёл бы получателям: remd", "не подошло: нет диагноза из");
    }

    @Test
    void unsavedRuleIsTriedAndNotSaved() throws Exception {
        var page = content("/console/rules/new/try", "name", "Проба", "active", "true", "types", "141", "recipients",
                "subscriber.laboratory", "document", mis.accepted(SignedDocuments.prescription()));
        assertThat(page).contains("subscriber.laboratory", "Проба");
        assertThat(page).containsPattern("ушёл бы получателям: subscriber.laboratory");
        assertThat(rules.all()).extracting(RoutingRule::name).doesNotContain("Проба");
    }

    @Test
    void unknownDocumentIsToldClearly() throws Exception {
        assertThat(screens.text("admin", "/console/rules?document=nothing-such")).contains("сообщений нет");
    }

    private void add(String name, String recipient) throws Exception {
        screens.send("admin", "/console/rules/new", "name", name, "recipients", recipient, "reason", "Для проверки");
    }

    private String change(String path, String version, String reason) throws Exception {
        return content(path, "name", "Дневник", "recipients", "remd", "version", version, "reason", reason, "types",
                "119", "id", path.substring(path.lastIndexOf('/') + 1));
    }

    private String content(String path, String... fields) throws Exception {
        return screens.send("admin", path, fields).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private RoutingRule rule(String name) {
        return rules.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
