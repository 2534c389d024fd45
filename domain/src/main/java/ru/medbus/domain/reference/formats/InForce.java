package ru.medbus.domain.reference.formats;

/** Whether documents of a template are taken on a day. */
public sealed interface InForce {

    record Found(Edition edition) implements InForce {}

    /** No installed package has this template. */
    record UnknownType(String templateOid) implements InForce {}

    /** The package is installed, the day is outside of its {@link Edition#validity}. */
    record NotInForce(Edition edition) implements InForce {}
}
