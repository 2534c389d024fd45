package ru.medbus.domain.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rules of signing in.
 *
 * @param failures           wrong passwords in a row before the first pause
 * @param pause              the first pause; every further failure doubles it
 * @param longestPause       where doubling ends
 * @param idle               a sign-in that nobody used for so long is over
 * @param longest            a sign-in is over after this time anyway
 * @param cached             for how long a change of rights may go unseen by a node
 * @param firstAdminPassword password of the user {@code admin}, made at the first start when there are no users yet;
 *                           he must change it at once
 */
@ConfigurationProperties("medbus.access")
public record AccessProperties(@DefaultValue("5") int failures, @DefaultValue("1m") Duration pause,
        @DefaultValue("1h") Duration longestPause, @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest, @DefaultValue("5s") Duration cached,
        @DefaultValue("") String firstAdminPassword) {}
