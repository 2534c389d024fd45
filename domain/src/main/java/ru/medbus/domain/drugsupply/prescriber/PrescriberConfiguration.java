package ru.medbus.domain.drugsupply.prescriber;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({PrescriberProperties.class, PharmacistProperties.class})
class PrescriberConfiguration {}
