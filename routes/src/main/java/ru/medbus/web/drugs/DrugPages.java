package ru.medbus.web.drugs;

import static ru.medbus.domain.access.Permission.DISPENSE_DRUGS;
import static ru.medbus.domain.access.Permission.ISSUE_PRESCRIPTIONS;
import static ru.medbus.domain.access.Permission.MANAGE_BENEFICIARIES;
import static ru.medbus.domain.access.Permission.MANAGE_DICTIONARIES;
import static ru.medbus.domain.access.Permission.VIEW_BENEFICIARIES;
import static ru.medbus.domain.access.Permission.VIEW_PRESCRIPTIONS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.web.NavigationEntry;

/** Where the pages of prescribing stand in the left list. */
@Configuration
class DrugPages {
    private static final String MODULE = "Льготные лекарства";

    @Bean
    NavigationEntry drugPatientsEntry() {
        return NavigationEntry.of(MODULE, "Пациенты", "/drugs/patients", VIEW_BENEFICIARIES, 400);
    }

    @Bean
    NavigationEntry drugPrescriptionsEntry() {
        return NavigationEntry.of(MODULE, "Рецепты", "/drugs/prescriptions", VIEW_PRESCRIPTIONS, 405);
    }

    @Bean
    NavigationEntry drugDispenseEntry() {
        return NavigationEntry.of(MODULE, "Отпуск по рецепту", "/drugs/dispense", DISPENSE_DRUGS, 407);
    }

    @Bean
    NavigationEntry drugPaperEntry() {
        return NavigationEntry.of(MODULE, "Бумажные рецепты", "/drugs/paper", ISSUE_PRESCRIPTIONS, 410);
    }

    @Bean
    NavigationEntry drugRequestsEntry() {
        return NavigationEntry.of(MODULE, "Заявки в регистр", "/drugs/requests", VIEW_BENEFICIARIES, 415);
    }

    @Bean
    NavigationEntry drugBeneficiariesEntry() {
        return NavigationEntry.of(MODULE, "Регистр льготников", "/drugs/beneficiaries", VIEW_BENEFICIARIES, 420);
    }

    @Bean
    NavigationEntry drugCategoriesEntry() {
        return NavigationEntry.of(MODULE, "Льготные категории", "/drugs/categories", MANAGE_BENEFICIARIES, 425);
    }

    @Bean
    NavigationEntry drugNumberingEntry() {
        return NavigationEntry.of(MODULE, "Нумерация рецептов", "/drugs/numbering", ISSUE_PRESCRIPTIONS, 430);
    }

    @Bean
    NavigationEntry drugAllotmentsEntry() {
        return NavigationEntry.of(MODULE, "Лимиты организаций", "/drugs/allotments", VIEW_PRESCRIPTIONS, 435);
    }

    @Bean
    NavigationEntry drugRefusalsEntry() {
        return NavigationEntry.of(MODULE, "Отказы в приёме", "/drugs/refusals", MANAGE_DICTIONARIES, 437);
    }

    @Bean
    NavigationEntry drugCatalogueEntry() {
        return NavigationEntry.of(MODULE, "Каталог лекарств", "/drugs/catalogue", MANAGE_DICTIONARIES, 436);
    }
}
