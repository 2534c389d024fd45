package ru.medbus.domain.access;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Signing in, and what is open since. A sign-in is a random token of which the database holds the hash: it outlives a
 * restart, any node knows it, and it ends at once when the person is switched off or his password is reset (on the other
 * nodes within {@link AccessProperties#cached}).
 */
@Service
public class SignIns {
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_LOGIN = 64;

    private final StaffMapper staff;
    private final StaffRegister register;
    private final SignInMapper signIns;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final AccessProperties rules;
    private final ShortMemory<ByteBuffer, Rights> known;
    private final String nobodysHash;

    SignIns(StaffMapper staff, StaffRegister register, SignInMapper signIns, PasswordEncoder passwords,
            AuditTrail audit, AccessProperties rules) {
        this.staff = staff;
        this.register = register;
        this.signIns = signIns;
        this.passwords = passwords;
        this.audit = audit;
        this.rules = rules;
        this.known = new ShortMemory<>(rules.cached(), REMEMBERED, System::nanoTime, this::read);
        this.nobodysHash = passwords.encode(Secret.random(""));
    }

    /** Tries a password. No transaction spans it: hashing takes long on purpose. */
    public SignInAttempt attempt(String login, String password, String address) {
        var row = staff.byLogin(login).filter(StaffMapper.StaffRow::active);
        if (row.isEmpty()) {
            passwords.matches(password, nobodysHash); // the same time for unknown logins
            return refused(login, address);
        }
        return staff.spendTry(row.get().id(), rules).isEmpty()
                ? paused(row.get().id(), address)
                : check(row.get(), password, address);
    }

    /**
     * Lets in whom the provider of identities has recognised, if he is one of ours; nobody becomes one by this. A pause
     * after wrong passwords and an expired password do not matter here: no password is asked.
     *
     * @param login as the provider calls him
     */
    public SignInAttempt admit(String login, String address) {
        var row = staff.byLogin(login.strip()).filter(StaffMapper.StaffRow::active);
        if (row.isEmpty()) {
            audit.record(new Actor("неизвестный логин", address), AuditAction.SIGN_IN_REFUSED, shortened(login), "",
                    "узнан поставщиком входа, среди пользователей не найден или отключён");
            return new SignInAttempt.Refused();
        }
        staff.seenByProvider(row.get().id());
        audit.record(new Actor(row.get().login(), address), AuditAction.SIGNED_IN, row.get().login(), "",
                "через поставщика входа");
        return new SignInAttempt.Welcome(Rights.byProvider(register.get(row.get().id())));
    }

    /** Opens a sign-in; the token goes to the browser and nowhere else. */
    public String open(long staffId, String address) {
        return open(staffId, address, null);
    }

    /** Opens a sign-in through the provider, whose ID token is kept until it is over. */
    public String openByProvider(long staffId, String address, String idToken) {
        return open(staffId, address, Objects.requireNonNull(idToken));
    }

    private String open(long staffId, String address, String idToken) {
        var token = Secret.random("");
        signIns.deleteOver(rules);
        signIns.insert(Secret.sha256(token), staffId, address, idToken);
        return token;
    }

    /** Whose token it is and what he may, if it is still good. */
    public Optional<Rights> rights(String token) {
        return known.get(ByteBuffer.wrap(Secret.sha256(token)));
    }

    /** @return the ID token with which the provider ends its own session, if it was through the provider */
    public Optional<String> close(String token, String address) {
        var idToken = signIns.idToken(Secret.sha256(token));
        rights(token).ifPresent(
                rights -> audit.record(new Actor(rights.login(), address), AuditAction.SIGNED_OUT, rights.login()));
        signIns.delete(Secret.sha256(token));
        known.forget();
        return idToken;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void reread(RightsChanged changed) {
        known.forget();
    }

    private SignInAttempt check(StaffMapper.StaffRow row, String password, String address) {
        if (!passwords.matches(password, row.passwordHash())) {
            return register.get(row.id()).lockedUntil().map(until -> paused(row.id(), address))
                    .orElseGet(() -> refused(row.login(), address));
        }
        staff.welcome(row.id());
        audit.record(new Actor(row.login(), address), AuditAction.SIGNED_IN, row.login());
        return new SignInAttempt.Welcome(Rights.of(register.get(row.id())));
    }

    /** The trail keeps what was typed only as far as it can be a login: people type passwords there. */
    private SignInAttempt refused(String login, String address) {
        var who = staff.byLogin(login).map(StaffMapper.StaffRow::login).orElse("неизвестный логин");
        audit.record(new Actor(who, address), AuditAction.SIGN_IN_REFUSED, who);
        return new SignInAttempt.Refused();
    }

    private SignInAttempt paused(long id, String address) {
        var person = register.get(id);
        var until = person.lockedUntil().orElseGet(Instant::now);
        audit.record(new Actor(person.login(), address), AuditAction.LOCKED_OUT, person.login());
        return new SignInAttempt.Paused(until);
    }

    private Optional<Rights> read(ByteBuffer hash) {
        var found = signIns.open(hash.array(), rules);
        found.ifPresent(open -> signIns.seen(hash.array()));
        return found.map(this::rights);
    }

    private Rights rights(SignInMapper.Open open) {
        var person = register.get(open.staffId());
        return open.byProvider() ? Rights.byProvider(person) : Rights.of(person);
    }

    private static String shortened(String login) {
        var printable = login.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST_LOGIN ? printable.substring(0, LONGEST_LOGIN) + "…" : printable;
    }
}
