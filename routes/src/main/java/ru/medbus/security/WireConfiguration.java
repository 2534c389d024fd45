package ru.medbus.security;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** How the container and the firewall refuse what never reaches a filter of ours. */
@Configuration
class WireConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wire(RepeatedRefusals refusals, WireProperties limits,
            SlowSenders senders, SystemRefusal refusal) {
        return factory -> {
            factory.setProtocol(WatchedProtocol.class.getName());
            factory.addConnectorCustomizers(senders::watch);
            factory.addEngineValves(new RefusalTrail(refusals), new PacedBodies(limits.pace(), senders, refusal),
                    new AddressLimits(limits, refusal, System::nanoTime));
            factory.addContextCustomizers(context -> ((StandardHost) context.getParent())
                    .setErrorReportValveClass(WireRefusal.class.getName()));
        };
    }

    /** Paths with tricks, unknown methods, names and values that no honest client sends. */
    @Bean
    RequestRejectedHandler requestRejected(SystemRefusal refusal) {
        return (request, response, cause) -> refusal.write(request, response, 400, "bad-request", "Запрос не принят",
                "Адрес, метод или заголовки запроса недопустимы: сверьтесь с /api/docs");
    }
}
