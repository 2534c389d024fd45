package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.access.SystemClient;

/** Who is behind the request at hand: a person or a system. */
@Component
public class CurrentUser {
    private final HttpServletRequest request;

    /** @param request proxy of the one at hand */
    CurrentUser(HttpServletRequest request) {
        this.request = request;
    }

    /** The person; empty for a system and for a stranger. */
    public Optional<Rights> person() {
        return authentication().filter(StaffAuthentication.class::isInstance)
                .map(known -> ((StaffAuthentication) known).getPrincipal());
    }

    /** The person of a page that only people open. */
    public Rights rights() {
        return person().orElseThrow(() -> new AccessDeniedException("Нужен вход"));
    }

    /** The system; empty for a person and for a stranger. */
    public Optional<SystemClient> system() {
        return authentication().filter(SystemAuthentication.class::isInstance)
                .map(known -> ((SystemAuthentication) known).getPrincipal());
    }

    public boolean may(Permission permission) {
        return person().filter(rights -> rights.may(permission)).isPresent();
    }

    /**
     * Stops the request when the person may not; the refusal goes to the audit trail.
     *
     * @param ofOrganisation OID whose data it is about
     */
    public void require(Permission permission, String ofOrganisation) {
        if (!rights().may(permission, ofOrganisation)) {
            throw new AccessDeniedException("Нет права «" + permission.title() + "» на данные этой организации");
        }
    }

    /** The organisation that lists must be narrowed to; empty when he may see all. */
    public Optional<String> onlyOrganisation(Permission permission) {
        return rights().onlyOrganisation(permission);
    }

    /** As the logs write him. */
    public Actor actor() {
        var name = person().map(Rights::login).or(() -> system().map(SystemClient::name)).orElse("без входа");
        return new Actor(name, Origin.address(request));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
