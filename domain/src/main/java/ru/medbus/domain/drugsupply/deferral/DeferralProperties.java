package ru.medbus.domain.drugsupply.deferral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a pharmacy's queue of отсроченное обслуживание works.
 *
 * @param offerDays  days for which packs are kept for the patient, the day of the offer not counted
 * @param mostOffers after so many that nobody came for the prescription leaves the queue
 * @param warnDays   working days before the end of the term from which people are warned
 */
@ConfigurationProperties("medbus.deferral")
public record DeferralProperties(@DefaultValue("5") int offerDays, @DefaultValue("2") int mostOffers,
        @DefaultValue("2") int warnDays) {}
