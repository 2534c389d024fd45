package ru.medbus.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;

/** Reads ID tokens. Keys of the provider come by our own HTTP, within the list of allowed hosts; secrets sign nothing. */
@Component
@ConditionalOnProperty("medbus.security.oidc.issuer")
class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
            JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private final HttpCall http;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(OidcProperties settings, HttpClients clients) {
        this.http = new HttpCall(IdentityProvider.ID, clients, settings.timeout(), IdentityProvider.LONGEST_ANSWER);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        return decoders.computeIfAbsent(provider.getProviderDetails().getJwkSetUri(), keys -> decoder(provider));
    }

    private JwtDecoder decoder(ClientRegistration provider) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(provider)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // by the validators below
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private JWKSource<SecurityContext> keys(ClientRegistration provider) {
        try {
            return JWKSourceBuilder.create(URI.create(provider.getProviderDetails().getJwkSetUri()).toURL(),
                    address -> new Resource(new String(http.get(URI.create(address.toString()))
                            .accepted(IdentityProvider.ID).body(), StandardCharsets.UTF_8), "application/json"))
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("Поставщик входа назвал нечитаемый адрес ключей", e);
        }
    }
}
