package ru.medbus.web.drugs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.web.NavigationEntry;

/** Where the upload to ФРЛЛО stands in the left list. */
@Configuration
class FrlloPages {

    @Bean
    NavigationEntry drugFrlloEntry() {
        return NavigationEntry.of("Льготные лекарства", "Передача в ФРЛЛО", "/drugs/frllo",
                Permission.VIEW_BENEFICIARIES, 422);
    }
}
