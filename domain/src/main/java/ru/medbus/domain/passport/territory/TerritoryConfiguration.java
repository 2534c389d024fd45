package ru.medbus.domain.passport.territory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(WorkingAge.class)
class TerritoryConfiguration {}
