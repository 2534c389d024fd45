package ru.medbus.domain.passport.norms;

/**
 * A порядок or стандарт оснащения, whatever its edition.
 *
 * @param editions how many it has
 * @param current  number of the edition in force on the asked day; 0 when there is none
 */
public record Standard(long id, String name, int editions, int current) {}
