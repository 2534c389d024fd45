package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.medbus.domain.access.Permission;

/** The gate of people: everything that is not for systems. Forms need a CSRF token, scripts come from files only. */
@Configuration
@PropertySource("classpath:security.properties")
class ScreensGate implements WebMvcConfigurer {
    private static final String DEPTHS = Permission.JVM_DEPTHS.name();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** Tools of others that write styles into their pages. */
    private static final String POLICY_OF_TOOLS = POLICY + "; style-src 'self' 'unsafe-inline'";
    /** Hawtio compiles what it draws; only those who may see the depths of the JVM get so far. */
    private static final String POLICY_OF_HAWTIO = POLICY_OF_TOOLS
            + "; script-src 'self' 'unsafe-inline' 'unsafe-eval'; font-src 'self' data:; worker-src 'self' blob:";
    /** Hawtio posts what it asks without a token of ours; a cookie of SameSite=Lax does not come with a stranger's post. */
    private static final String[] ASKED_BY_HAWTIO = {"/actuator/hawtio/**", "/actuator/jolokia/**"};

    private final PermissionInterceptor permissions;

    ScreensGate(PermissionInterceptor permissions) {
        this.permissions = permissions;
    }

    @Bean
    @Order(2)
    SecurityFilterChain screensChain(HttpSecurity http, SignInCookie cookie, ScreenRefusal refusal,
            GateProperties settings, Optional<ProviderSignIn> provider, Environment environment) throws Exception {
        http.logout(logout -> logout.logoutSuccessUrl("/login?left"));
        if (provider.isPresent()) {
            provider.get().open(http);
        }
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        var monitoring = Origin.any(Origin.loopback(), Origin.within(settings.monitoringNetworks()));
        return http
                .securityContext(context -> context.securityContextRepository(cookie))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers("/simulators/**")
                        .ignoringRequestMatchers(ASKED_BY_HAWTIO))
                .headers(headers -> headers
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ofHawtio(),
                                policy(POLICY_OF_HAWTIO, provider)))
                        .addHeaderWriter(
                                new DelegatingRequestMatcherHeaderWriter(ofTools(), policy(POLICY_OF_TOOLS, provider)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(Origin.any(ofHawtio(), ofTools())), policy(POLICY, provider)))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .formLogin(form -> form.loginPage("/login").failureHandler(ScreensGate::refuseSignIn).permitAll())
                .logout(logout -> logout.addLogoutHandler(cookie).permitAll())
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusal).authenticationEntryPoint(entry()))
                .authorizeHttpRequests(pages -> pages
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations()).permitAll()
                        .requestMatchers("/login", "/error", "/assets/**", "/swagger-ui/**", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .access(permissionOr(monitoring))
                        .requestMatchers("/actuator", "/actuator/**", "/hawtio", "/hawtio/**").hasAuthority(DEPTHS)
                        .requestMatchers("/simulators/**").access((who, call) -> new AuthorizationDecision(demo))
                        .anyRequest().authenticated())
                .build();
    }

    /** To the form of signing in; a script is told that it must, and keeps what was typed. */
    private static AuthenticationEntryPoint entry() {
        var scripts = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
        scripts.put(new RequestHeaderRequestMatcher("HX-Request"), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        var entry = new DelegatingAuthenticationEntryPoint(scripts);
        entry.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        return entry;
    }

    private static RequestMatcher ofTools() {
        return under("/swagger-ui/");
    }

    private static RequestMatcher ofHawtio() {
        return under("/hawtio", "/actuator/hawtio");
    }

    private static RequestMatcher under(String... paths) {
        return request -> List.of(paths).stream()
                .anyMatch(path -> request.getRequestURI().startsWith(request.getContextPath() + path));
    }

    /** Leaving is a form whose answer leads to the provider, when there is one. */
    private static ContentSecurityPolicyHeaderWriter policy(String directives, Optional<ProviderSignIn> provider) {
        return new ContentSecurityPolicyHeaderWriter(provider.map(known -> directives
                .replace("form-action 'self'", "form-action 'self' " + known.origin())).orElse(directives));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(permissions);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("medbus_csrf");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return repository;
    }

    private static void refuseSignIn(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException cause) throws IOException {
        var reason = cause instanceof PasswordCheck.Paused pause ? "paused=" + CLOCK.format(pause.until()) : "refused";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }

    private static AuthorizationManager<RequestAuthorizationContext> permissionOr(RequestMatcher trusted) {
        return (who, call) -> new AuthorizationDecision(trusted.matches(call.getRequest())
                || who.get().getAuthorities().stream().anyMatch(authority -> DEPTHS.equals(authority.getAuthority())));
    }
}
