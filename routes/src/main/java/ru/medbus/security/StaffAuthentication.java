package ru.medbus.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;

/** A person signed in; his authorities are the names of his permissions. Lives for one request. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Rights rights;

    StaffAuthentication(Rights rights) {
        super(AuthorityUtils.createAuthorityList(
                rights.grants().keySet().stream().filter(rights::may).map(Permission::name).toList()));
        this.rights = rights;
        setAuthenticated(true);
    }

    @Override
    public Rights getPrincipal() {
        return rights;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return rights.login();
    }
}
