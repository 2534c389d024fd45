package ru.medbus.demo;

import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import ru.medbus.adapters.mdlp.MdlpSigner;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.adapters.signature.SignatureProperties;
import ru.medbus.adapters.signature.SignatureProvider;
import ru.medbus.server.DataFolder;

@Configuration
@Profile("demo")
@EnableConfigurationProperties(TrafficProperties.class)
class DemoConfiguration {
    private static final String ORGANISATION = "1027700000001";

    /** Issues the certificates of invented doctors and organisations; trusted like any issuer dropped into the folder. */
    @Bean
    DemoAuthority demoAuthority(DataFolder data, SignatureProvider provider, SignatureProperties signatures) {
        var authority = new DemoAuthority(data.folder("demo-authority"), provider);
        authority.exportTo(signatures.trust());
        return authority;
    }

    /** Signs for the simulated МДЛП by an invented organisation's key. */
    @Bean
    MdlpSigner mdlpSigner(DemoAuthority authority, DocumentSigning signing) {
        return content -> signing.sign(content, authority.organisation(ORGANISATION, "Министерство (пример)"),
                Instant.now());
    }
}
