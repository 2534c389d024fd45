package ru.medbus.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import ru.medbus.domain.access.Permission;

/** The permission that a screen, or one method of it, is for. One of several is enough. */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface Allowed {
    Permission[] value();
}
