package ru.medbus.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A provider of identities as a region has one: a real OpenID Connect server on loopback, which asks for PKCE. The bus
 * knows its address from its own start on; the server is there only while a test has it.
 */
public final class IdentityServer {
    static final String PASSWORD = "only-for-tests";
    private static final String CLIENT = "medbus";
    private static final String SECRET = "only-for-tests-0123456789";
    private static final int PORT = freePort();

    private final ConfigurableApplicationContext application;

    /** @param bus address of the bus as the browser knows it */
    IdentityServer(String bus) {
        var server = new SpringApplication(Beans.class);
        server.setListeners(List.of()); // else it would read the settings of the bus
        server.setDefaultProperties(Map.of("server.port", PORT, "server.address", "127.0.0.1", "bus", bus,
                "server.servlet.session.cookie.name", "identity_session"));
        application = server.run();
    }

    public static void settings(DynamicPropertyRegistry registry) {
        registry.add("medbus.security.oidc.issuer", IdentityServer::issuer);
        registry.add("medbus.security.oidc.client-id", () -> CLIENT);
        registry.add("medbus.security.oidc.client-secret", () -> SECRET);
        registry.add("medbus.security.oidc.name", () -> "ЕДИНЫЙ ВХОД РЕГИОНА");
    }

    static String issuer() {
        return "http://127.0.0.1:" + PORT;
    }

    void stop() {
        application.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No stereotype: the bus scans these packages and must not find it. */
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
    static class Beans {

        @Bean
        SecurityFilterChain identityChain(HttpSecurity http) throws Exception {
            var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.with(server, protocol -> protocol.oidc(Customizer.withDefaults()))
                    .csrf(csrf -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
                    .authorizeHttpRequests(pages -> pages.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        RegisteredClientRepository clients(@Value("${bus}") String bus) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(CLIENT).clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(bus + "/login/oauth2/code/oidc").postLogoutRedirectUri(bus + "/login?left")
                    .scope("openid").scope("profile")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("only-for-tests").generate()));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings addresses() {
            return AuthorizationServerSettings.builder().issuer(issuer()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> names() {
            return token -> token.getClaims().claim("preferred_username", token.getPrincipal().getName());
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(Stream.of("ministry", "Doctor", "stranger")
                    .<UserDetails>map(name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON")
                            .build())
                    .toList());
        }
    }
}
