package ru.medbus.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in through a provider of identities, OpenID Connect (docs/systems/security.md).
 *
 * @param issuer       address of the provider, as its ID tokens name it; there is no such sign-in while this is empty
 * @param clientId     our name at the provider
 * @param clientSecret our secret at the provider; of 16 signs or more
 * @param name         of the provider, as people know it
 * @param claim        of the ID token: the login of a user of ours
 * @param scopes       what is asked for
 * @param baseUrl      address of the bus as browsers know it, for the way back; {@code {baseUrl}} takes it from the request
 * @param timeout      longest silence of the provider
 */
@ConfigurationProperties("medbus.security.oidc")
record OidcProperties(Optional<String> issuer, @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret, @DefaultValue("единый вход") String name,
        @DefaultValue("preferred_username") String claim, @DefaultValue( {
                "openid", "profile"}) List<String> scopes,
        @DefaultValue("{baseUrl}") String baseUrl, @DefaultValue("5s") Duration timeout){
    /** Keys of what the browser carries are made of it. */
    private static final int SHORTEST_SECRET = 16;

    OidcProperties {
        issuer = issuer == null ? Optional.empty() : issuer.filter(address -> !address.isBlank());
        if (issuer.isPresent() && (clientId.isBlank() || clientSecret.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException("""
                Вход через поставщика не настроен до конца: задан medbus.security.oidc.issuer, нужны ещё client-id и \
                client-secret (не короче %d знаков).""".formatted(SHORTEST_SECRET));
        }
    }
}
