package ru.medbus.domain.drugsupply.deferral;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DeferralProperties.class)
class DeferralConfiguration {}
