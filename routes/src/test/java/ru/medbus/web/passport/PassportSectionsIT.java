package ru.medbus.web.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import ru.medbus.BusIT;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.accounting.AccountingRegister;
import ru.medbus.domain.passport.accounting.AssetLine;
import ru.medbus.domain.passport.accounting.BatchHead;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.territory.Territories;

/** Parts of the passport's page that territories and accounting add. */
class PassportSectionsIT extends BusIT {
    private static final String OID = "1.2.643.5.1.13.13.12.2.99.77950";
    private static final Rights ANYBODY = new Rights(1, "doctor", "Врачёва", OID, false, Map.of());

    @Autowired
    private List<PassportSection> sections;
    @Autowired
    private SpringTemplateEngine templates;
    @Autowired
    private Territories territories;
    @Autowired
    private AccountingRegister accounting;

    @Test
    void territoryIsNamedWithItsPeople() {
        await().atMost(Duration.ofSeconds(30)).until(() -> territories.find("02517000").isPresent());
        assertThat(shown("Территория", "02701000")).contains("Примерск").contains("15–17 лет")
                .contains("/passport/territories/02701000").doesNotContain("??");
        assertThat(shown("Территория", "")).contains("ОКТМО не указан");
        assertThat(shown("Территория", "99999999")).contains("Территории 99999999 нет");
    }

    @Test
    void accountingSaysHowManyAreUndecided() {
        assertThat(shown("Сверка с учётом", "")).contains("выгрузок не было");
        accounting.applyAssets(
                new BatchHead(77_950, OID, BatchKind.ASSETS, Optional.empty(), "os.csv", "77950", "CSV", "Бухгалтерия"),
                List.of(new AssetLine(1, "17", "Аппарат УЗИ", "", "", "", Optional.empty(), Optional.empty(),
                        Optional.empty(), "", Optional.empty())));
        assertThat(shown("Сверка с учётом", "")).contains("не решено: 1").contains("/passport/accounting/" + OID)
                .doesNotContain("??");
    }

    private String shown(String title, String oktmo) {
        var section = sections.stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
        var parts = section.fragment().split(" :: ");
        return templates.process(parts[0], Set.of(parts[1]), new Context(Locale.of("ru"),
                Map.of("facts", section.facts(facility(oktmo), ANYBODY))));
    }

    private static Facility facility(String oktmo) {
        return new Facility(OID, FacilityKind.MEDICAL, "Выдуманная больница", "Больница", Optional.empty(), "", "", "",
                0,
                "", "", "", oktmo, "", "", "", "", "", "", Optional.empty(), Optional.empty(), "", Source.LOCAL, 1);
    }
}
