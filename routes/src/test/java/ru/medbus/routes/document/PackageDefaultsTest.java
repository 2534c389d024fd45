package ru.medbus.routes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.formats.PackageFacts;
import ru.medbus.adapters.formats.PackageFacts.OrganisationSignature;

class PackageDefaultsTest {

    @Test
    void typeAndEditionStandInTheOfficialTemplate() {
        var said = PackageDefaults.of(facts(Optional.empty(), "1.2.643.5.1.13.13.14.13.9.6",
                "1.2.643.5.1.13.13.14.353.9.6"), Optional.empty());
        assertThat(said).containsEntry("type", "13").containsEntry("edition", "6").containsEntry("name",
                "Документ 125").containsEntry("validFrom", LocalDate.now().toString());
    }

    @Test
    void whatThePackageSaysStays() {
        var said = PackageDefaults.of(facts(Optional.of("Свидетельство"), "1.2.643.5.1.13.13.14.13.9.6"),
                Optional.empty());
        assertThat(said).containsEntry("name", "Свидетельство");
    }

    private static PackageFacts facts(Optional<String> name, String... templates) {
        return new PackageFacts(Optional.of("125"), Optional.empty(), name, Optional.empty(), List.of(templates),
                Optional.empty(), Optional.empty(), OrganisationSignature.REQUIRED);
    }
}
