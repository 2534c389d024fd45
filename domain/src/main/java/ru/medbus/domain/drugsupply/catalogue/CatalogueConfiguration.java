package ru.medbus.domain.drugsupply.catalogue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(CatalogueProperties.class)
class CatalogueConfiguration {}
