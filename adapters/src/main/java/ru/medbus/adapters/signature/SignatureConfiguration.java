package ru.medbus.adapters.signature;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The shelf's objects, one of each per process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureProperties.class)
class SignatureConfiguration {

    /** Gives way to any other bean of its type: a certified provider. */
    @Bean
    @Fallback
    SignatureProvider signatureProvider() {
        return new BouncyCastleSignatures();
    }

    @Bean
    TrustStore trustStore(SignatureProvider provider, SignatureProperties settings) {
        return new TrustStore(settings.trust(), settings.revocationLists(), provider);
    }

    @Bean
    SignatureCheck signatureCheck(SignatureProvider provider, TrustStore trust, SignatureProperties settings) {
        return new SignatureCheck(provider, trust, settings);
    }

    @Bean
    SigningKeys signingKeys(SignatureProvider provider, SignatureProperties settings) {
        return new SigningKeys(provider, settings);
    }

    @Bean
    DocumentSigning documentSigning(SignatureProvider provider) {
        return new DocumentSigning(provider);
    }
}
