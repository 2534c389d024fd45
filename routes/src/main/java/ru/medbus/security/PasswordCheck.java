package ru.medbus.security;

import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.SignInAttempt;
import ru.medbus.domain.access.SignIns;

/** Asks the domain whether login and password are right. Named in no chain: each mention would try once more. */
@Component
class PasswordCheck implements AuthenticationProvider {

    /** A pause is on. */
    static final class Paused extends LockedException {
        private static final long serialVersionUID = 1L;

        private final Instant until;

        Paused(Instant until) {
            super("Вход приостановлен");
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }

    private final SignIns signIns;

    PasswordCheck(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        return switch (signIns.attempt(typed.getName().strip(), String.valueOf(typed.getCredentials()), address)) {
            case SignInAttempt.Welcome(var rights) -> new StaffAuthentication(rights);
            case SignInAttempt.Refused() -> throw new BadCredentialsException("Логин или пароль не подходят");
            case SignInAttempt.Paused(var until) -> throw new Paused(until);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
