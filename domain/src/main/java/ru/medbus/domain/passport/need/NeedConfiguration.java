package ru.medbus.domain.passport.need;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(NeedProperties.class)
class NeedConfiguration {}
