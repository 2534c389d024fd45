package ru.medbus.domain.passport.equipment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(EquipmentProperties.class)
class EquipmentConfiguration {}
