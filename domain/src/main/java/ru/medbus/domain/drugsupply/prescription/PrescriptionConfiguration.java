package ru.medbus.domain.drugsupply.prescription;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({PrescriptionProperties.class, DispenseProperties.class})
class PrescriptionConfiguration {}
