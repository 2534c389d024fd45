package ru.medbus.simulators.remd;

/**
 * Why a document is not registered.
 *
 * @param code mnemonic of 1.2.643.5.1.13.13.99.2.305
 * @param text names no person
 */
record RemdRefusal(String code, String text) {}
