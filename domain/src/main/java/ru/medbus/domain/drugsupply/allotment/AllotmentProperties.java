package ru.medbus.domain.drugsupply.allotment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How limits of organisations hold.
 *
 * @param binding a prescription over the limit is refused; else the doctor is only warned
 */
@ConfigurationProperties("medbus.allotment")
public record AllotmentProperties(@DefaultValue("true") boolean binding) {}
