package ru.medbus.domain.drugsupply.allotment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(AllotmentProperties.class)
class AllotmentConfiguration {}
