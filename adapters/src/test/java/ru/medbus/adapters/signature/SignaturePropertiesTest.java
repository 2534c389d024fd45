package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class SignaturePropertiesTest {
    @TempDir
    Path folder;
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(SignatureConfiguration.class);

    @Test
    void shelfStartsWithoutAnySettings() {
        context.run(started -> {
            assertThat(started).hasSingleBean(SignatureCheck.class).hasSingleBean(SigningKeys.class);
            var settings = started.getBean(SignatureProperties.class);
            assertThat(settings.trust()).isEqualTo(Path.of("data/trust"));
            assertThat(settings.subject()).isEqualTo(SubjectOids.DEFAULT);
            assertThat(settings.requireSigningCertificate()).isFalse();
        });
    }

    @Test
    void settingsAreReadAndThePasswordIsNotPrinted() {
        context.withPropertyValues("medbus.signature.trust=" + folder, "medbus.signature.keys-password=secret",
                "medbus.signature.require-revocation-list=true", "medbus.signature.subject.snils=1.2.3.4")
                .run(started -> {
                    var settings = started.getBean(SignatureProperties.class);
                    assertThat(settings.trust()).isEqualTo(folder);
                    assertThat(settings.requireRevocationList()).isTrue();
                    assertThat(settings.subject().snils()).isEqualTo("1.2.3.4");
                    assertThat(settings.subject().ogrn()).isEqualTo("1.2.643.100.1");
                    assertThat(settings.toString()).doesNotContain("secret");
                });
    }

    @Test
    void anotherProviderTakesThePlaceOfOurs() {
        context.withUserConfiguration(Certified.class).run(started -> assertThat(
                started.getBean(SignatureProvider.class)).isInstanceOf(SignatureWorld.CountingSignatures.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Certified {
        @Bean
        SignatureProvider certified() {
            return new SignatureWorld.CountingSignatures();
        }
    }
}
