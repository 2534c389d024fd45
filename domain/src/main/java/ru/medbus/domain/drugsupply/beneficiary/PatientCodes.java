package ru.medbus.domain.drugsupply.beneficiary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.History;

/**
 * QR codes of patients: 256 random bits that say nothing of whom they are. The store has their digest only, so that
 * neither the picture nor a copy of the store tells more than a look at the table may; one is active per patient.
 */
@Service
public class PatientCodes {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final QrMapper rows;
    private final History history;

    PatientCodes(QrMapper rows, History history) {
        this.rows = rows;
        this.history = history;
    }

    /** A new code; the one before is revoked. @return token, shown once */
    @Transactional
    public String issue(long person, String who) {
        rows.revoke(person, who);
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.add(digest(token), person, who);
        history.note(who, "", person, "QR-код", "выдан");
        return token;
    }

    /** @return false when there was none */
    @Transactional
    public boolean revoke(long person, String who) {
        boolean revoked = rows.revoke(person, who) > 0;
        if (revoked) {
            history.note(who, "", person, "QR-код", "отозван");
        }
        return revoked;
    }

    /** Whose it is; empty for a revoked one and for what is none. */
    @Transactional(readOnly = true)
    public Optional<Long> person(String token) {
        return token.matches("[A-Za-z0-9_-]{43}") ? rows.person(digest(token)) : Optional.empty();
    }

    /** When the active one was issued. */
    @Transactional(readOnly = true)
    public Optional<Instant> issuedAt(long person) {
        return rows.active(person);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
