package ru.medbus.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A screen for whoever gets past the filters: the sign-in itself, the home page, one's own password. */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface ForEveryone {}
