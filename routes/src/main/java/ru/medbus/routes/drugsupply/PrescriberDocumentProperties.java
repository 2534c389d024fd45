package ru.medbus.routes.drugsupply;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What documents say of every organisation of the region.
 *
 * @param region code of НСИ 99.2.206
 * @param system number of the system and of its instance in local identifiers
 */
@ConfigurationProperties("medbus.prescriber.document")
record PrescriberDocumentProperties(@DefaultValue("") String region, @DefaultValue("1.1") String system) {}
