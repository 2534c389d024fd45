package ru.medbus.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Networks that are trusted for one purpose each, as {@code 10.1.0.0/16} or a single address.
 *
 * @param callbackNetworks   from where federal systems call back without a token of ours (their protected channel)
 * @param monitoringNetworks from where health and metrics are read, besides loopback
 * @param certificateNetworks proxies that end TLS (of ГОСТ too), check the client's certificate and pass it on
 * @param certificateHeader   header in which they pass it: PEM in URL encoding, or base64 of DER
 */
@ConfigurationProperties("medbus.security")
record GateProperties(@DefaultValue List<String> callbackNetworks, @DefaultValue List<String> monitoringNetworks,
        @DefaultValue List<String> certificateNetworks,
        @DefaultValue("X-Client-Certificate") String certificateHeader) {}
