package ru.medbus.routes.document;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Installing format packages.
 *
 * @param installers names of the systems that may install by the API; nobody by default
 */
@ConfigurationProperties("medbus.packages")
public record PackageProperties(@DefaultValue List<String> installers) {}
