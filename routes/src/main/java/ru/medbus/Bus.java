package ru.medbus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The bus: one process, any number of which run side by side over one database and one broker. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Bus {

    public static void main(String[] arguments) {
        SpringApplication.run(Bus.class, arguments);
    }
}
