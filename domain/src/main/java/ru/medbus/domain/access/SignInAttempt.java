package ru.medbus.domain.access;

import java.time.Instant;

/** What came of a login and a password. */
public sealed interface SignInAttempt {
    record Welcome(Rights rights) implements SignInAttempt {}

    /** Unknown, switched off or a wrong password: a stranger does not learn which. */
    record Refused() implements SignInAttempt {}

    /** No password is looked at before this moment. */
    record Paused(Instant until) implements SignInAttempt {}
}
