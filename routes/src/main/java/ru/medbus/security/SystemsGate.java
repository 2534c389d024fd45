package ru.medbus.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import ru.medbus.domain.access.SystemClients;

/**
 * The gate of systems: {@code /api} and {@code /services}, no sessions, no cookies. Federal systems that call back have
 * no token of ours: they come from the networks named in the settings, in the demo from loopback.
 */
@Configuration
@EnableConfigurationProperties({GateProperties.class, MutualTlsProperties.class, OidcProperties.class})
class SystemsGate {

    /** The port of certificates is for systems only: nothing else is there. */
    @Bean
    @Order(0)
    SecurityFilterChain certificatesChain(HttpSecurity http, MutualTls port, SystemRefusal refusal) throws Exception {
        var ofSystems = within("/api/**", "/services/**");
        return http
                .securityMatcher(request -> request.getDispatcherType() == DispatcherType.REQUEST
                        && port.carries(request) && !ofSystems.matches(request))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, cause) -> refusal.write(request, response, 404, "not-found", "Не найдено",
                                "На этом порту только /api и /services")))
                .authorizeHttpRequests(calls -> calls.anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain systemsChain(HttpSecurity http, SystemClients clients,
            ClientCertificates certificates, RateLimits rates, SystemRefusal refusal, GateProperties settings,
            Environment environment) throws Exception {
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.securityMatcher(within("/api/**", "/services/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterBefore(new SystemFilter(clients, certificates, rates, refusal),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .authorizeHttpRequests(calls -> calls
                        .requestMatchers(within("/api/docs", "/api/docs/**")).permitAll()
                        .requestMatchers(SystemsGate::describesItself).permitAll()
                        .requestMatchers(within("/services/*-callback", "/services/remd-file"))
                        .access(systemOr(callers(settings, demo)))
                        .anyRequest().hasAuthority(SystemAuthentication.AUTHORITY))
                .build();
    }

    /** A timer around each of some fifteen filters of every request tells nobody anything: the request itself is timed. */
    @Bean
    SecurityObservationSettings withoutFilterTimers() {
        return SecurityObservationSettings.noObservations();
    }

    /** GET …?wsdl and ?xsd; the query is looked at as text, so that no body is parsed for it. */
    private static boolean describesItself(HttpServletRequest request) {
        var query = request.getQueryString();
        return "GET".equals(request.getMethod()) && query != null
                && query.toLowerCase(Locale.ROOT).matches("(wsdl|xsd)(=.*)?");
    }

    /** By the whole path: a pattern as text is matched within a servlet, and SOAP has its own, mapped to a prefix. */
    private static RequestMatcher within(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(patterns).<RequestMatcher>map(paths::matcher).toList());
    }

    private static RequestMatcher callers(GateProperties settings, boolean demo) {
        var named = Origin.within(settings.callbackNetworks());
        return demo ? Origin.any(named, Origin.loopback()) : named;
    }

    private static AuthorizationManager<RequestAuthorizationContext> systemOr(RequestMatcher callers) {
        return (authentication, call) -> new AuthorizationDecision(callers.matches(call.getRequest())
                || authentication.get() instanceof SystemAuthentication);
    }
}
