package ru.medbus.simulators.remd;

/** Namespaces of РЭМД. */
final class RemdNames {
    static final String SERVICE = "http://egisz.rosminzdrav.ru/iehr/emdr/service/";
    static final String CALLBACK = "http://egisz.rosminzdrav.ru/iehr/emdr/callback/";

    private RemdNames() {}
}
