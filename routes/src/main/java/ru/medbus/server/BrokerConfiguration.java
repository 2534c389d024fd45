package ru.medbus.server;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration
@EnableConfigurationProperties(BrokerProperties.class)
class BrokerConfiguration {
    /** A broker that hangs longer is as good as none: what it may have got is sent again under the same id. */
    private static final long ANSWER_MS = 10_000;
    /** Who is silent for longer has lost what he had in hand: it goes to others. Artemis waits a minute by itself. */
    private static final long SILENCE_MS = 20_000;

    @Bean(destroyMethod = "close")
    @Conditional(NoUrl.class)
    EmbeddedBroker embeddedBroker(DataFolder data, BrokerProperties properties) throws Exception {
        return new EmbeddedBroker(data.folder("broker"), properties);
    }

    /** Text and ids only ever travel: no class may be deserialised from a message. */
    @Bean(destroyMethod = "close")
    ActiveMQConnectionFactory connectionFactory(BrokerProperties properties, ObjectProvider<EmbeddedBroker> embedded) {
        var factory = new ActiveMQConnectionFactory(properties.url().orElseGet(() -> embedded.getObject().url()),
                properties.user(), properties.password());
        factory.setReconnectAttempts(0);
        factory.setCallTimeout(ANSWER_MS);
        if (properties.url().isPresent()) {
            factory.setClientFailureCheckPeriod(ANSWER_MS);
            factory.setConnectionTTL(SILENCE_MS);
        }
        factory.setConfirmationWindowSize(1 << 20);
        factory.setDeserializationDenyList("*");
        return factory;
    }

    private static final class NoUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("medbus.broker.url", "").isBlank();
        }
    }
}
