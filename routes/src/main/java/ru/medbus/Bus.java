package ru.medbus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bus: one process, any number of which run side by side over one database and one broker. */
@SpringBootApplication
public class Bus {

    public static void main(String[] arguments) {
        SpringApplication.run(Bus.class, arguments);
    }
}
