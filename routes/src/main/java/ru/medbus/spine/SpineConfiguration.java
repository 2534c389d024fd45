package ru.medbus.spine;

import org.apache.camel.CamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SpineConfiguration {

    /** A failure leaves the route at once: what follows is decided by {@link ErrorPolicy}, for all routes. */
    @Bean
    CamelContextConfiguration failuresLeaveTheRoute() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                camel.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // Nothing is left to set once routes run.
            }
        };
    }

    /** What a person has stopped stays so when the node starts. */
    @Bean
    CamelContextConfiguration stoppedRoutesStayStopped(RouteSwitchboard switchboard) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                camel.addRoutePolicyFactory((context, id, route) -> switchboard.policy());
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // Nothing is left to set once routes run.
            }
        };
    }
}
