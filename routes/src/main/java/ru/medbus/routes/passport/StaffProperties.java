package ru.medbus.routes.passport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff is loaded from ФРМР.
 *
 * @param scheduled whether it is loaded by itself
 * @param every     how often
 * @param service   {@code target.method} by which the staff of an МО is asked for (unverified)
 * @param answer    how long an answer is waited for before the request is sent again
 * @param attempts  sendings of one request before a person has to look
 */
@ConfigurationProperties("medbus.frmr")
public record StaffProperties(@DefaultValue("false") boolean scheduled, @DefaultValue("24h") Duration every,
        @DefaultValue("frmr.getStaff") String service, @DefaultValue("24h") Duration answer,
        @DefaultValue("3") int attempts) {}
