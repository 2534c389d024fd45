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
 * @param remdRetries after how long a document is sent again when РЭМД says «later»; after the last one a person looks
 * @param vimisTypes  rows that are added to the published ones, see {@link ru.medbus.mappings.vimis.VimisTypes#with}
 */
@ConfigurationProperties("medbus.delivery")
public record DeliveryProperties(@DefaultValue("30m") Duration remdAnswer, @DefaultValue("30m") Duration vimisAnswer,
        @DefaultValue( {"1m", "5m", "15m", "1h", "3h", "6h", "12h"}) List<Duration> remdRetries,
        @DefaultValue List<String> vimisTypes){}
