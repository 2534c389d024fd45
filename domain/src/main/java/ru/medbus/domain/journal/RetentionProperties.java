package ru.medbus.domain.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the journal is kept by the schedule, in whole months before the running one; 0 is for ever.
 *
 * @param bodies   months after which bodies are dropped
 * @param messages months after which everything is dropped
 */
@ConfigurationProperties("medbus.retention")
public record RetentionProperties(@DefaultValue("0") int bodies, @DefaultValue("0") int messages) {
    public RetentionProperties {
        if (bodies < 0 || bodies == 1 || messages < 0 || messages == 1) {
            throw new IllegalArgumentException("medbus.retention: 0 — хранить всегда, иначе не меньше 2 месяцев");
        }
    }
}
