package ru.medbus.domain;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The domain over a real, migrated PostgreSQL, one server for the whole run; tests keep apart by their own ids. */
@Target(TYPE)
@Retention(RUNTIME)
@SpringBootTest(classes = DatabaseTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public @interface DatabaseTest {}
