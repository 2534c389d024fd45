package ru.medbus.routes.document;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long late answers are awaited before they are asked for, and what the systems call our documents.
 *
 * @param remdAnswer  for the result of a registration
 * @param vimisAnswer for the result of a ВИМИС
 * @param vimisTypes  rows that are added to the published ones, see {@link ru.medbus.mappings.vimis.VimisTypes#with}
 */
@ConfigurationProperties("medbus.delivery")
public record DeliveryProperties(@DefaultValue("30m") Duration remdAnswer, @DefaultValue("30m") Duration vimisAnswer,
        @DefaultValue List<String> vimisTypes) {}
