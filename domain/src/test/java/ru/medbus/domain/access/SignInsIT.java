package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class SignInsIT {
    private static final Actor ADMIN = new Actor("admin-of-sign-ins", "10.1.2.6");
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final String PASSWORD = "зелёный-трамвай-42";
    private static final String HOME = "10.9.9.9";

    @Autowired
    private SignIns signIns;
    @Autowired
    private StaffRegister register;
    @Autowired
    private Roles roles;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcTemplate database;

    @Test
    void rightPasswordOpensTheHub() {
        var person = add("opens");
        var welcome = (SignInAttempt.Welcome) signIns.attempt("OPENS", PASSWORD, HOME);
        var token = signIns.open(welcome.rights().staffId(), HOME);
        assertThat(signIns.rights(token)).map(Rights::staffId).contains(person);
    }

    @Test
    void personOfTheProviderIsLetInWithoutAPasswordOfOurs() {
        var person = add("by.provider");
        register.resetPassword(person, "другой-трамвай-43", ADMIN);
        var welcome = (SignInAttempt.Welcome) signIns.admit("By.Provider", HOME);
        var token = signIns.openByProvider(welcome.rights().staffId(), HOME, "id-token-17");
        assertThat(signIns.rights(token)).map(Rights::passwordExpired).contains(false);
        assertThat(signIns.close(token, HOME)).contains("id-token-17");
        assertThat(signIns.rights(token)).isEmpty();
    }

    @Test
    void personOfTheProviderWhoIsNoneOfOursIsRefusedAndWrittenDown() {
        assertThat(signIns.admit("stranger.of.provider", HOME)).isEqualTo(new SignInAttempt.Refused());
        assertThat(database.queryForObject("""
            select count(*) from access.audit_record where action = 'SIGN_IN_REFUSED' and subject = 'stranger.of.provider'
            """, Long.class)).isOne();
        assertThat(database.queryForObject("select count(*) from access.staff where login = 'stranger.of.provider'",
                Long.class)).isZero();
    }

    @Test
    void switchedOffPersonIsRefusedThroughTheProviderToo() {
        var person = register.get(add("switched.off"));
        register.change(new Staff(person.id(), person.login(), person.name(), person.organisationOid(), false, false,
                false, Optional.empty(), Optional.empty(), person.version(), person.roles()), ADMIN);
        assertThat(signIns.admit("switched.off", HOME)).isEqualTo(new SignInAttempt.Refused());
    }

    @Test
    void signInWithAPasswordHasNothingToTellTheProvider() {
        assertThat(signIns.close(signIns.open(add("no.provider"), HOME), HOME)).isEmpty();
    }

    @Test
    void unknownLoginAndWrongPasswordLookAlike() {
        add("lookalike");
        assertThat(signIns.attempt("lookalike", "не-тот-пароль", HOME)).isEqualTo(new SignInAttempt.Refused());
        assertThat(signIns.attempt("nobody.here", PASSWORD, HOME)).isEqualTo(new SignInAttempt.Refused());
    }

    @Test
    void whatAStrangerTypedAsLoginIsNotKept() {
        signIns.attempt("my-secret-password", "x", HOME);
        assertThat(database.queryForObject("select count(*) from access.audit_record where who like '%secret-pass%'",
                Long.class)).isZero();
    }

    @Test
    void fifthWrongPasswordPausesAndTheRightOneWaitsToo() {
        add("paused");
        IntStream.range(0, 4).forEach(i -> assertThat(signIns.attempt("paused", "мимо", HOME))
                .isInstanceOf(SignInAttempt.Refused.class));
        assertThat(signIns.attempt("paused", "мимо", HOME)).isInstanceOf(SignInAttempt.Paused.class);
        assertThat(signIns.attempt("paused", PASSWORD, HOME)).isInstanceOf(SignInAttempt.Paused.class);
    }

    @Test
    void everyFurtherFailureDoublesThePause() {
        add("doubled");
        IntStream.range(0, 5).forEach(i -> signIns.attempt("doubled", "мимо", HOME));
        long first = pauseSeconds("doubled");
        endPause("doubled");
        signIns.attempt("doubled", "мимо", HOME);
        assertThat(first).isBetween(50L, 60L);
        assertThat(pauseSeconds("doubled")).isBetween(110L, 120L);
    }

    @Test
    void guessesAtTheSameTimeAreAllCounted() throws Exception {
        add("stormed");
        try (var threads = Executors.newFixedThreadPool(12)) {
            var tries = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> signIns.attempt("stormed", "мимо", HOME))).toList();
            int refused = 0;
            for (var each : tries) {
                refused += each.get() instanceof SignInAttempt.Refused ? 1 : 0;
            }
            assertThat(refused).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void unlockedPersonSignsInAtOnce() {
        long id = add("unlocked");
        IntStream.range(0, 5).forEach(i -> signIns.attempt("unlocked", "мимо", HOME));
        register.unlock(id, ADMIN);
        assertThat(signIns.attempt("unlocked", PASSWORD, HOME)).isInstanceOf(SignInAttempt.Welcome.class);
    }

    @Test
    void switchedOffPersonIsOutAtOnce() {
        long id = add("dismissed");
        var token = signIns.open(id, HOME);
        assertThat(signIns.rights(token)).isPresent();
        var person = register.get(id);
        register.change(new Staff(id, person.login(), person.name(), CLINIC, false, false, true, Optional.empty(),
                Optional.empty(), person.version(), person.roles()), ADMIN);
        assertThat(signIns.rights(token)).isEmpty();
        assertThat(signIns.attempt("dismissed", PASSWORD, HOME)).isInstanceOf(SignInAttempt.Refused.class);
    }

    @Test
    void resetPasswordEndsWhatIsOpen() {
        long id = add("reset.one");
        var token = signIns.open(id, HOME);
        register.resetPassword(id, "совсем-другой-8", ADMIN);
        assertThat(signIns.rights(token)).isEmpty();
    }

    @Test
    void tokenItselfIsNotInTheDatabase() {
        var token = signIns.open(add("hashed"), HOME);
        assertThat(database.queryForObject("select count(*) from access.sign_in where token_sha256 = ?::bytea",
                Long.class, token)).isZero();
    }

    @Test
    void expiredPasswordAllowsNothing() {
        long id = add("expired.one");
        var rights = signIns.rights(signIns.open(id, HOME)).orElseThrow();
        assertThat(rights.grants()).isNotEmpty();
        assertThat(rights.may(Permission.MANAGE_USERS)).isFalse();
    }

    @Test
    void leavingIsRemembered() {
        var token = signIns.open(add("left.one"), HOME);
        signIns.close(token, HOME);
        assertThat(signIns.rights(token)).isEmpty();
        assertThat(audit.find(new LogFilter("left.one", "SIGNED_OUT", "", Optional.empty(), Optional.empty(),
                Optional.empty(), 5)).items()).hasSize(1);
    }

    private long add(String login) {
        var full = roles.all().stream().filter(Role::everything).toList();
        return register.add(Staff.added(login, "Проверкин Пётр", CLINIC, full), PASSWORD, ADMIN);
    }

    private long pauseSeconds(String login) {
        return database.queryForObject(
                "select extract(epoch from locked_until - now())::int from access.staff where login = ?", Long.class,
                login);
    }

    private void endPause(String login) {
        assertThat(List.of(database.update("update access.staff set locked_until = now() where login = ?", login)))
                .containsExactly(1);
    }
}
