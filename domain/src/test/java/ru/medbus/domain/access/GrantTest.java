package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantTest {
    private static final Grant OWN_FULL = new Grant(Permission.REVEAL_BODY, Scope.OWN, Payload.FULL);
    private static final Grant ALL_MASKED = new Grant(Permission.REVEAL_BODY, Scope.ALL, Payload.MASKED);

    @Test
    void rolesAddUpToTheWidest() {
        assertThat(Grant.sum(Stream.of(OWN_FULL, ALL_MASKED)))
                .isEqualTo(Map.of(Permission.REVEAL_BODY, Grant.widest(Permission.REVEAL_BODY)));
    }

    @Test
    void wholeHubActionHasNoOrganisation() {
        assertThat(new Grant(Permission.MANAGE_USERS, Scope.OWN, Payload.FULL))
                .isEqualTo(new Grant(Permission.MANAGE_USERS, Scope.ALL, Payload.HIDDEN));
    }

    @Test
    void ownScopeStopsAtTheOrganisation() {
        var rights = rights(false);
        assertThat(rights.may(Permission.REVEAL_BODY, "1.2.3.4")).isTrue();
        assertThat(rights.may(Permission.REVEAL_BODY, "1.2.3.5")).isFalse();
        assertThat(rights.onlyOrganisation(Permission.REVEAL_BODY)).contains("1.2.3.4");
    }

    @Test
    void expiredPasswordHidesBodies() {
        assertThat(rights(false).payload()).isEqualTo(Payload.FULL);
        assertThat(rights(true).payload()).isEqualTo(Payload.HIDDEN);
    }

    private static Rights rights(boolean expired) {
        return new Rights(1, "someone", "Некто", "1.2.3.4", expired, Grant.sum(Stream.of(OWN_FULL)));
    }
}
