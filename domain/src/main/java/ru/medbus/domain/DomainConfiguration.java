package ru.medbus.domain;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.LocalCacheScope;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Services and mappers of all capabilities; the data source is the application's. */
@Configuration
@ComponentScan
@MapperScan(basePackages = "ru.medbus.domain", annotationClass = Mapper.class)
@EnableTransactionManagement
public class DomainConfiguration {

    /**
     * Rows become records: columns are matched with the constructor's names. A query asked again inside a transaction
     * is asked of the database, because others may have committed meanwhile.
     */
    @Bean
    ConfigurationCustomizer rowsAreRecords() {
        return configuration -> {
            configuration.setMapUnderscoreToCamelCase(true);
            configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
            configuration.setArgNameBasedConstructorAutoMapping(true);
            configuration.getTypeHandlerRegistry().register(Optional.class, new OptionalColumn());
        };
    }
}
