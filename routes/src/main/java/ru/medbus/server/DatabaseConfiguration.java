package ru.medbus.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration
@EnableConfigurationProperties({DatabaseProperties.class, DataFolder.class})
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoUrl.class)
    EmbeddedDatabase embeddedDatabase(DataFolder data) throws IOException {
        return new EmbeddedDatabase(data.folder("postgres"));
    }

    @Bean
    DataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded)
            throws SQLException {
        var config = new HikariConfig();
        config.setPoolName("medbus");
        config.setJdbcUrl(properties.url().orElseGet(() -> embedded.getObject().url()));
        properties.url().ifPresent(url -> {
            config.setUsername(properties.user());
            config.setPassword(properties.password());
        });
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(4);
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(2_000);
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("socketTimeout", "60");
        // Who gave up waiting leaves nothing running; compiling a query costs more than the short ones of the bus take.
        config.addDataSourceProperty("options", "-c statement_timeout=58s -c jit=off");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes values: people's numbers
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "medbus");
        var source = new HikariDataSource(config);
        Durability.check(source);
        return source;
    }

    private static final class NoUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("medbus.db.url", "").isBlank();
        }
    }
}
